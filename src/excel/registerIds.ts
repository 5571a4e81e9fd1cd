import type { RegisterIds } from "../register";

/** Where the workbook's settings say which custom XML part holds the register's ids. */
export const REGISTER_PART = "grant.registerPart";

const NAMESPACE = "urn:grant:register:1";

/** What the part holds: ids of the table and its columns, and nothing of what they contain. */
export interface PartIds {
  readonly table: string;
  /** Field by column id. */
  readonly columns: ReadonlyMap<number, string>;
}

/** Keeps the ids of a new register's table and columns. */
export async function keepRegisterIds(
  context: Excel.RequestContext,
  table: Excel.Table,
  fields: readonly string[],
): Promise<void> {
  const columns = table.columns.items.map(
    ({ id }, index) => `<column id="${id}" field="${fields[index] ?? ""}"/>`,
  );
  const xml = `<register xmlns="${NAMESPACE}" table="${table.id}">${columns.join("")}</register>`;
  const part = context.workbook.customXmlParts.add(xml);
  part.load("id");
  await context.sync();
  context.workbook.settings.add(REGISTER_PART, part.id);
  await context.sync();
}

/** What is asked for in the second round trip, where the workbook has such a part. */
export interface AskedIds {
  readonly xml: OfficeExtension.ClientResult<string>;
  readonly tables: readonly Excel.Table[];
}

/** Asks for the part and for the ids of the tables' columns; null where the workbook keeps no such part. */
export function askForIds(
  { customXmlParts }: Excel.Workbook,
  settings: Excel.SettingCollection,
  tables: readonly Excel.Table[],
): AskedIds | null {
  const id: unknown = settings.items.find(({ key }) => key === REGISTER_PART)?.value;
  if (typeof id !== "string") return null;
  for (const table of tables) table.columns.load("items/id");
  return { xml: customXmlParts.getItemOrNullObject(id).getXml(), tables };
}

/** The register's table by its id, and its columns' fields by theirs; null where the table or the part is gone. */
export function idsFrom(asked: AskedIds | null): RegisterIds | null {
  const ids = asked && parseIds(String(asked.xml.value ?? ""));
  const table = asked?.tables.find(({ id }) => id === ids?.table);
  if (!ids || !table) return null;
  const fields = table.columns.items.flatMap(({ id }, index) => {
    const field = ids.columns.get(id);
    return field === undefined ? [] : [[index, field] as const];
  });
  return { table: table.name, fields: Object.fromEntries(fields) };
}

function parseIds(xml: string): PartIds | null {
  const table = /<register\b[^>]*\btable="([^"]+)"/.exec(xml)?.[1];
  if (table === undefined) return null;
  const columns = [...xml.matchAll(/<column\b[^>]*\bid="(\d+)"[^>]*\bfield="(\w+)"/g)];
  return { table, columns: new Map(columns.map(([, id, field]) => [Number(id), field ?? ""])) };
}

import { zip } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface HandWritten {
  /** What stands between <worksheet> and </worksheet>. */
  readonly sheet: string;
  /** Number formats of the cell styles 1, 2, …; style 0 is General. */
  readonly formats?: readonly string[];
  /** What else stands in the workbook part, such as defined names. */
  readonly workbook?: string;
  /** Further parts of the file. */
  readonly parts?: readonly { readonly name: string; readonly content: string }[];
}

function stylesXml(formats: readonly string[]): string {
  const codes = formats
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`)
    .join("");
  const cells = formats
    .map((_, index) => `<xf numFmtId="${200 + index}" fontId="0" fillId="0" borderId="0"/>`)
    .join("");
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes}</numFmts><fonts><font/></fonts><fills><fill/></fills>
    <borders><border/></borders><cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${cells}</cellXfs></styleSheet>`;
}

function relationships(...targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

/** A workbook of one sheet, "Blad1", with its XML given as Excel would store it. */
export function handWritten({ sheet, formats = [], workbook = "", parts = [] }: HandWritten): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return zip([
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels"
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    },
    { name: "_rels/.rels", content: relationships(["officeDocument", "xl/workbook.xml"]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets>${workbook}</workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships(["worksheet", "worksheets/sheet1.xml"], ["styles", "styles.xml"]),
    },
    { name: "xl/styles.xml", content: stylesXml(formats) },
    { name: "xl/worksheets/sheet1.xml", content: `<worksheet xmlns="${MAIN}">${sheet}</worksheet>` },
    ...parts,
  ]);
}

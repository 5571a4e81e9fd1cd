import type { Insertion } from "../../excel";
import type { Picked } from "../work/distributing";
import type { AreaKind } from "./areas";
import { findArea } from "./names";

/** A recipient of the sheet and the area that its name means. */
export interface Recipient {
  readonly name: string;
  /** Null where no area is known by that name. */
  readonly code: string | null;
}

/** The recipients row by row; an empty cell is kept, so that the populations come to stand beside their names. */
export function recipientsIn(picked: Picked, kind: AreaKind): Recipient[] {
  return picked.values.flat().map((value) => {
    const name = String(value ?? "").trim();
    return { name, code: name === "" ? null : findArea(name, kind) };
  });
}

/** The populations beside the names: in the next column, or in the next row where the names stand in a row. */
export function insertionBeside(
  { reference, values }: Picked,
  recipients: readonly Recipient[],
  populations: ReadonlyMap<string, number>,
): Insertion {
  const { top, left, bottom, right } = reference.area;
  const isRow = values.length === 1 && right > left;
  const area = isRow
    ? { top: bottom + 1, bottom: bottom + 1, left, right }
    : { top, bottom, left: right + 1, right: right + 1 };
  const people = recipients.map(({ code }) => (code === null ? "" : (populations.get(code) ?? "")));
  return {
    sheet: reference.sheet ?? "",
    area,
    contents: isRow ? [people] : people.map((one) => [one]),
    fills: area,
    numberFormat: "#,##0",
  };
}

import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../../reading";
import type { CellInput } from "../host";

/** What a cell of the grid holds; null for an empty one. */
export function toValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const value = cell.v ?? richText(cell);
  if (value === null || value === undefined || value === "") return null;
  return cell.t === CellValueType.BOOLEAN ? value === 1 || value === true || value === "TRUE" : value;
}

function richText(cell: ICellData): string | null {
  return cell.p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") ?? null;
}

function typeOf(value: CellValue): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  if (typeof value === "boolean") return CellValueType.BOOLEAN;
  const numeric = value !== null && value.trim() !== "" && Number.isFinite(Number(value));
  // The grid would make a number of a text that looks like one.
  return numeric ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

const NOTHING: ICellData = { v: null, f: null, si: null, p: null, t: null };

export function toCellData(input: CellInput): ICellData {
  if (input === null) return NOTHING;
  if ("formula" in input) return { ...NOTHING, f: input.formula };
  const { value } = input;
  return { ...NOTHING, v: typeof value === "boolean" ? Number(value) : value, t: typeOf(value) };
}

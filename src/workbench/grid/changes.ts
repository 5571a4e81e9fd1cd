import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetFormulaCalculationResultMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import { type Area, LAST_COLUMN, LAST_ROW } from "../../reading";
import { boundingArea, type ModelChange, type SheetModel, type Structural } from "../host";
import { toArea } from "./rules";

/** A command or mutation that the grid has executed. */
export interface Executed {
  readonly id: string;
  readonly params?: object | undefined;
}

type Find = (sheetId: string) => SheetModel | null;
type Matrix = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly trigger?: string;
  readonly cellValue?: Matrix;
  readonly selections?: readonly { readonly range: IRange }[];
  readonly sheet?: { readonly id: string };
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, Matrix>>>>;
}

const STRUCTURAL: Readonly<Record<string, Structural["shift"]>> = {
  [InsertRowMutation.id]: "Down",
  [InsertColMutation.id]: "Right",
  [RemoveRowMutation.id]: "Up",
  [RemoveColMutation.id]: "Left",
};

function extent(matrix: Matrix | undefined): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(matrix ?? {})) {
    for (const column of Object.keys(cells ?? {})) {
      const [top, left] = [Number(row), Number(column)];
      const cell = { top, left, bottom: top, right: left };
      area = area ? boundingArea(area, cell) : cell;
    }
  }
  return area;
}

function edited(sheet: SheetModel, { trigger, cellValue }: Params): ModelChange[] {
  // The engine writes its results by the same mutation, without saying what triggered it.
  if (trigger === undefined) return [];
  const area = extent(cellValue);
  if (!area) return [];
  return [{ kind: trigger === SetStyleCommand.id ? "formatted" : "edited", sheet, area }];
}

function calculated({ unitData = {} }: Params, find: Find): ModelChange[] {
  return Object.values(unitData).flatMap((sheets) =>
    Object.entries(sheets).flatMap(([sheetId, matrix]): ModelChange[] => {
      const sheet = find(sheetId);
      const area = extent(matrix);
      return sheet && area ? [{ kind: "calculated", sheet, area }] : [];
    }),
  );
}

/** What an executed command means to an add-in; nothing for most. */
export function toChanges({ id, params: given }: Executed, find: Find): ModelChange[] {
  const params = (given ?? {}) as Params;
  if (id === SetFormulaCalculationResultMutation.id) return calculated(params, find);
  const sheet = find(params.subUnitId ?? params.sheet?.id ?? "");
  if (!sheet) return [];
  const shift = STRUCTURAL[id];
  if (shift && params.range) {
    return [{ kind: "structure", sheet, change: { area: wholeAxis(toArea(params.range), shift), shift } }];
  }
  switch (id) {
    case SetRangeValuesMutation.id:
      return edited(sheet, params);
    case SetSelectionsOperation.id: {
      const range = params.selections?.at(-1)?.range;
      return range ? [{ kind: "selected", sheet, area: toArea(range) }] : [];
    }
    case InsertSheetMutation.id:
      return [{ kind: "sheet-added", sheet }];
    default:
      return [];
  }
}

/** The grid's rows end where the grid ends; Excel's go on. */
function wholeAxis(area: Area, shift: Structural["shift"]): Area {
  return shift === "Down" || shift === "Up"
    ? { ...area, left: 0, right: LAST_COLUMN }
    : { ...area, top: 0, bottom: LAST_ROW };
}

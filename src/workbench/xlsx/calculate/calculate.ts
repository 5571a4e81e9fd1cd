import type { CellValue, Grid } from "../../../reading";
import { areaOf } from "../areas";
import { type Expression, parseFormula, Unknown } from "./expression";
import { type Argument, CellError, FUNCTIONS, toNumber } from "./functions";

const UNKNOWN = Symbol("unknown");

/** Formulas may refer to one another this deep: the stack's limit, not Excel's. */
const MAX_DEPTH = 200;

/** Cells that one workbook's ranges are read over: running totals (`SUM(A$1:A9)`) down 20,000 rows would read 200 million. */
const MAX_CELLS_READ = 5_000_000;

interface Place {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
}

/** The formula at this place must be worked out first, by itself. */
class TooDeep extends Unknown {
  constructor(readonly place: Place) {
    super(describe(place));
  }
}

function describe({ grid, row, column }: Place): string {
  return `${grid.sheet}!${row}:${column}`;
}

function samePlace(one: Place, other: Place): boolean {
  return one.grid === other.grid && one.row === other.row && one.column === other.column;
}

type Result = CellValue | typeof UNKNOWN | undefined;

/** What the formulas have come to, sheet by sheet, row by row. */
class Results {
  private readonly sheets = new Map<Grid, Result[][]>();

  get({ grid, row, column }: Place): Result {
    return this.sheets.get(grid)?.[row - grid.top]?.[column - grid.left];
  }

  set({ grid, row, column }: Place, result: Result): void {
    const rows = this.sheets.get(grid) ?? [];
    this.sheets.set(grid, rows);
    (rows[row - grid.top] ??= [])[column - grid.left] = result;
  }
}

function isFormula(cell: CellValue | undefined): cell is string {
  return typeof cell === "string" && cell.startsWith("=");
}

/** Compares as Excel does: numbers before texts, texts without regard to case. */
function compare(left: CellValue, right: CellValue): number {
  if (typeof left === "string" || typeof right === "string") {
    const [a, b] = [String(left ?? "").toLowerCase(), String(right ?? "").toLowerCase()];
    return a < b ? -1 : Number(a > b);
  }
  return toNumber(left) - toNumber(right);
}

function divide(left: number, right: number): number {
  if (right === 0) throw new CellError("#DIV/0!");
  return left / right;
}

const OPERATIONS: Readonly<Record<string, (left: CellValue, right: CellValue) => CellValue>> = {
  "+": (left, right) => toNumber(left) + toNumber(right),
  "-": (left, right) => toNumber(left) - toNumber(right),
  "*": (left, right) => toNumber(left) * toNumber(right),
  "/": (left, right) => divide(toNumber(left), toNumber(right)),
  "^": (left, right) => toNumber(left) ** toNumber(right),
  "&": (left, right) => `${String(left ?? "")}${String(right ?? "")}`,
  "=": (left, right) => compare(left, right) === 0,
  "<>": (left, right) => compare(left, right) !== 0,
  "<": (left, right) => compare(left, right) < 0,
  ">": (left, right) => compare(left, right) > 0,
  "<=": (left, right) => compare(left, right) <= 0,
  ">=": (left, right) => compare(left, right) >= 0,
  negate: (operand) => -toNumber(operand),
  "%": (operand) => toNumber(operand) / 100,
};

/** One workbook's calculation; each formula is worked out once. */
class Calculation {
  private readonly done = new Results();
  private readonly sheets: ReadonlyMap<string, Grid>;
  private depth = 0;
  private cellsRead = 0;

  constructor(grids: readonly Grid[]) {
    this.sheets = new Map(grids.map((grid) => [grid.sheet.toLowerCase(), grid]));
  }

  /** The value of the formula at a place; null where it is beyond this calculation, or refers to itself. */
  valueAt(place: Place): CellValue {
    const waiting = [place];
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      const deeper = this.attempt(next);
      const circle = deeper && waiting.some((one) => samePlace(one, deeper));
      if (deeper && !circle) {
        waiting.push(deeper);
        continue;
      }
      if (circle) this.done.set(next, UNKNOWN);
      waiting.pop();
    }
    const value = this.done.get(place);
    return value === undefined || value === UNKNOWN ? null : value;
  }

  /** Works out one place; says which formula must come first where the way there is too deep. */
  private attempt(place: Place): Place | null {
    try {
      this.cell(place);
    } catch (error) {
      if (error instanceof TooDeep) return error.place;
      // A formula nested beyond the stack, as none is that Excel takes, stays unknown as it was before it was begun.
      if (!(error instanceof Unknown || error instanceof RangeError)) throw error;
    }
    return null;
  }

  private cell(place: Place): CellValue {
    const { grid, row, column } = place;
    const value = grid.values[row - grid.top]?.[column - grid.left] ?? "";
    const formula = grid.formulas?.[row - grid.top]?.[column - grid.left];
    if (value !== "" || !isFormula(formula)) return value;
    const known = this.done.get(place);
    if (known === UNKNOWN) throw new Unknown(describe(place));
    if (known !== undefined) return known;
    if (this.depth >= MAX_DEPTH) throw new TooDeep(place);
    return this.workOut(place, formula);
  }

  private workOut(place: Place, formula: string): CellValue {
    // Until it is worked out it is unknown: a formula that comes back to itself stays so.
    this.done.set(place, UNKNOWN);
    this.depth += 1;
    try {
      const result = this.formula(formula, place.grid);
      this.done.set(place, result);
      return result;
    } catch (error) {
      if (error instanceof TooDeep) this.done.set(place, undefined);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  private formula(formula: string, grid: Grid): CellValue {
    try {
      return this.single(parseFormula(formula), grid);
    } catch (error) {
      if (error instanceof CellError) return error.code;
      throw error;
    }
  }

  private single(expression: Expression, grid: Grid): CellValue {
    const value = this.argument(expression, grid);
    if (!Array.isArray(value)) return value as CellValue;
    const [first, ...more] = value as CellValue[];
    if (more.length > 0) throw new Unknown("an array");
    return first ?? "";
  }

  private argument(expression: Expression, grid: Grid): Argument {
    switch (expression.type) {
      case "value":
        return expression.value;
      case "reference":
        return this.range(expression, grid);
      case "operation": {
        const [left = "", right = ""] = expression.operands.map((operand) => this.single(operand, grid));
        return OPERATIONS[expression.operator]?.(left, right) ?? "";
      }
      case "call":
        return this.call(expression, grid);
    }
  }

  private call({ name, arguments: args }: Extract<Expression, { type: "call" }>, grid: Grid): Argument {
    const [first, second, third] = args;
    if (name === "IF" && first && second) {
      const chosen = toNumber(this.single(first, grid)) !== 0 ? second : third;
      return chosen ? this.argument(chosen, grid) : false;
    }
    if (name === "IFERROR" && first && second) {
      const value = this.formulaValue(first, grid);
      return typeof value === "string" && value.startsWith("#") ? this.argument(second, grid) : value;
    }
    const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    const result = known?.(args.map((argument) => this.argument(argument, grid)));
    if (result === undefined || result === null) throw new Unknown(name);
    return result;
  }

  private formulaValue(expression: Expression, grid: Grid): CellValue {
    try {
      return this.single(expression, grid);
    } catch (error) {
      if (error instanceof CellError) return error.code;
      throw error;
    }
  }

  private range({ sheet, text }: Extract<Expression, { type: "reference" }>, from: Grid): Argument {
    const grid = sheet === null ? from : this.sheets.get(sheet.toLowerCase());
    if (!grid) throw new Unknown(text);
    const area = areaOf(text, grid);
    if (!area) throw new Unknown(text);
    this.cellsRead += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (this.cellsRead > MAX_CELLS_READ) throw new Unknown(text);
    const cells: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row += 1) {
      const written = grid.values[row - grid.top];
      for (let column = area.left; column <= area.right; column += 1) {
        const value = written?.[column - grid.left] ?? "";
        cells.push(value === "" ? this.cell({ grid, row, column }) : value);
      }
    }
    return text.includes(":") ? cells : (cells[0] ?? "");
  }
}

/** The grid with values for those of its formulas that the file keeps no result of and that can be worked out. */
function completed(grid: Grid, calculation: Calculation): Grid {
  const values = grid.values.map((row, r) => {
    const formulas = grid.formulas?.[r] ?? [];
    if (!row.some((value, c) => value === "" && isFormula(formulas[c]))) return row;
    return row.map((value, c) => {
      if (value !== "" || !isFormula(formulas[c])) return value;
      return calculation.valueAt({ grid, row: grid.top + r, column: grid.left + c }) ?? value;
    });
  });
  return { ...grid, values };
}

/**
 * Programs that write .xlsx files often leave their formulas without results, which Excel works out on opening. Here the formulas that
 * totals are made of are worked out (references, arithmetic, SUM and its kin, rounding, IF); others stay without a value.
 */
export function calculateMissing(grids: readonly Grid[]): Grid[] {
  const calculation = new Calculation(grids);
  return grids.map((grid) => completed(grid, calculation));
}

import { ICommandService, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/preset-sheets-core";

/** A cell of the grid by its ids. */
export interface GridCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A calculation that the engine never ends must not hold up the add-in for ever. */
const PATIENCE_MS = 30_000;

const NOT_CALCULATED: ReadonlySet<unknown> = new Set([SetStyleCommand.id, SetBorderCommand.id]);

/** Knows whether the formula engine is at work: it starts a tenth of a second after a change and says when it is done. */
export class Calculation {
  private scheduled = false;
  private running = false;
  private readonly waiting = new Set<() => void>();
  private readonly commands: ICommandService;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    const startsCalculation = injector.get(IActiveDirtyManagerService);
    this.commands.onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) {
        this.scheduled = false;
        this.running = true;
      } else if (id === SetFormulaCalculationNotificationMutation.id) this.onNotification(params);
      else if (startsCalculation.get(id) && !isResultOrStyle(id, params, options)) this.scheduled = true;
    });
  }

  private onNotification(params: object | undefined): void {
    const ended = params !== undefined && "functionsExecutedState" in params;
    if (!ended || params.functionsExecutedState === undefined) return;
    this.running = false;
    // A stopped calculation is started again at once, in the engine's own handler.
    queueMicrotask(() => this.release());
  }

  private release(): void {
    if (!this.idle) return;
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  get idle(): boolean {
    return !this.scheduled && !this.running;
  }

  /** Resolves when the engine has nothing to do. */
  whenIdle(): Promise<void> {
    if (this.idle) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PATIENCE_MS);
      this.waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  /** Calculates these cells again, and what depends on them. */
  calculateCells(cells: readonly GridCell[]): void {
    const dirtyRanges = cells.map(({ unitId, sheetId, row, column }) => ({
      unitId,
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    this.start({ dirtyRanges, forceCalculation: false });
  }

  calculateAll(): void {
    this.start({ dirtyRanges: [], forceCalculation: true });
  }

  private start(what: { dirtyRanges: object[]; forceCalculation: boolean }): void {
    const nothingElse = {
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    };
    const params = { ...nothingElse, ...what };
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, params, {
      onlyLocal: true,
    });
  }
}

/** Results are written by the same mutation as a user's values, marked as local; looks change no value. */
function isResultOrStyle(id: string, params: unknown, options: { onlyLocal?: boolean } | undefined): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  const { trigger } = (params ?? {}) as { trigger?: string };
  return options?.onlyLocal === true || NOT_CALCULATED.has(trigger);
}

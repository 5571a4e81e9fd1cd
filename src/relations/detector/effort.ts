import type { LineView } from "./figures";
import type { Settings } from "./settings";

/**
 * The bound on the work of one direction: how many figures may be looked at while candidates are weighed. It grows with the table, so
 * that the work is linear in its cells whatever it holds.
 */
export class Effort {
  /** Whether something was left undone. */
  stopped = false;
  private left: number;

  constructor({ lines, positions }: LineView, { leastWork, workPerFigure }: Settings) {
    this.left = Math.max(leastWork, workPerFigure * lines * positions);
  }

  /** Whether so many more figures may be looked at. */
  allows(figures: number): boolean {
    if (figures > this.left) this.stopped = true;
    else this.left -= figures;
    return !this.stopped;
  }
}

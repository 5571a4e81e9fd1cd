import type { Insertion, Written } from "../../excel";
import type { CellValue, Reference } from "../../reading";
import type { ExcelPort } from "./controller";
import type { OwnWrites } from "./ownWrites";

/** Cells that a person has pointed at. */
export interface Picked {
  readonly reference: Reference;
  readonly values: readonly (readonly CellValue[])[];
}

export interface Distributing {
  /** What is selected in the sheet, with its values. */
  readonly pick: () => Promise<Picked>;
  /** The values of a range that was typed. */
  readonly look: (reference: Reference) => Promise<Picked>;
  /** Fills empty cells. */
  readonly insert: (insertion: Insertion) => Promise<readonly Written[]>;
  /** Empties the cells again, unless somebody has written there since. */
  readonly takeBack: (written: readonly Written[]) => Promise<void>;
}

/** Reading and writing for the screens that fill in figures. Failures are thrown: the screen says them beside its fields. */
export function createDistributing(port: ExcelPort, own: OwnWrites): Distributing {
  const look = async (reference: Reference): Promise<Picked> => ({
    reference,
    values: await port.readRange(reference),
  });
  return {
    look,
    pick: async () => look(await port.readSelection()),
    async insert(insertion) {
      const written = await port.insertCells(insertion);
      own.note(written);
      return written;
    },
    async takeBack(written) {
      await port.restoreCells(written);
      own.note(written);
    },
  };
}

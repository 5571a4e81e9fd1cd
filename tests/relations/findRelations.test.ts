import { findRelations } from "../../src/relations";
import { vasterbotten2018 } from "./vasterbotten";

const { relations } = findRelations([vasterbotten2018()], { name: "Riktade 2018", grids: [] });
const of = (kind: string) => relations.filter((relation) => relation.kind === kind);

test("each grant's income less overhead is what is distributed; one row of the nine fails, by 2,8 mkr", () => {
  const balances = of("row-balance");
  expect(balances).toHaveLength(9);
  const failing = balances.filter(({ holds }) => holds === "fails");
  expect(failing.map(({ difference }) => difference.toFixed())).toEqual(["-2.8"]);
});

test("Summa 144 fails, Summa 19 is unlikely as rounding, Summa 125 is rounding", () => {
  const totals = of("column-total").map(({ holds, difference }) => [difference.abs().toFixed(), holds]);
  expect(totals).toEqual([
    ["3.2", "fails"],
    ["0.7", "unlikely"],
    ["0.2", "rounding"],
  ]);
});

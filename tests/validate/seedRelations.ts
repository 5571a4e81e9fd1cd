/** Where a sheet made from a document carries a relation of it: the sheet, the kind of relation and the cell that states the total. */
export type Carried = readonly [sheet: string, kind: string, total: string];

const TABLE = "Riktade 2018";
const AMOUNTS = "Belopp";
const PROFESSIONS = "Professionsmiljarden 2018";

/** The agreements' rows, in the order of the document. */
const AGREEMENTS = [4, 7, 8, 10, 12, 14, 19, 21];
/** The amounts of the document's text, by its sections and their order there. */
const TEXT = {
  "V01-0": "C5",
  "V01-1": "C6",
  "V01-2": "C7",
  "V03-0": "C9",
  "V03-1": "C10",
  "V04-0": "C11",
  "V04-1": "C12",
  "V05-0": "C13",
  "V05-1": "C14",
  "V05-2": "C15",
  "V05-3": "C16",
  "V05-4": "C17",
  "V06-0": "C18",
  "V06-3": "C21",
  "V07-0": "C22",
  "V07-2": "C24",
};
const MUNICIPALITIES = Array.from({ length: 15 }, (_, index) => index);

/** The relations that the sheets carry, by their ids in `../shared/cases/relations.json`. */
export const CARRIED: ReadonlyMap<string, Carried> = new Map<string, Carried>([
  ...AGREEMENTS.flatMap((row, index): [string, Carried][] => [
    [`R000-row${index + 1}`, [TABLE, "row-balance", `C${row}`]],
    [`R000-oh${index + 1}`, [TABLE, "overhead-rate", `D${row}`]],
    [`R000-share${index + 1}`, [TABLE, "population-share", `C${row}`]],
  ]),
  ["R000-col-inc", [TABLE, "column-total", "C26"]],
  ["R000-col-oh", [TABLE, "column-total", "D26"]],
  ["R000-col-dist", [TABLE, "column-total", "E26"]],
  ["R000-sumrow", [TABLE, "row-balance", "C26"]],
  ...Object.entries(TEXT).map(([section, cell]): [string, Carried] => [
    `R000-tt-${section}`,
    ["Text", "same-amount", cell],
  ]),
  ["R000-v06", ["Text", "of-which", "C18"]],
  ...MUNICIPALITIES.flatMap((index): [string, Carried][] => [
    [`R003-a${index}`, [AMOUNTS, "population-share", `B${9 + index}`]],
    [`R003-b${index}`, [AMOUNTS, "population-share", `C${9 + index}`]],
    [`R003-c${index}`, [AMOUNTS, "row-total", `D${9 + index}`]],
  ]),
  ["R003-lan", [AMOUNTS, "row-total", "E5"]],
  ["R003-sum1", [AMOUNTS, "same-amount", "C5"]],
  ["R004-sum", [PROFESSIONS, "column-total", "B21"]],
  ["R004-rem", [PROFESSIONS, "difference", "B23"]],
  ["R004-share", [PROFESSIONS, "population-share", "B7"]],
]);

/** The others, by the beginning of their ids, and why no sheet carries them. */
export const NOT_CARRIED: readonly (readonly [ids: RegExp, why: string])[] = [
  [/^R000-col-(inc|oh)-rep$/, "what holds when the sheet is put right"],
  [/^R000-tt-V02-0$/, "the two names of the cancer money share too few words; its unit is found by its size"],
  [/^R000-(txt|sec-|text-total|board-)/, "a sum that is stated in the document's prose, in no cell"],
  [/^R000-(fn|perm)/, "which of the 6,0 is meant is said in a footnote"],
  [/^R000-1014$/, "the parts of the amount are told in another region's documents"],
  [/^R000-(bil-sum|emp|fmu|slu|f17|p17)/, "the appendix is not among the sheets"],
  [/^R003-h/, "that the one agreement is twice the other is stated nowhere"],
  [/^R003-(sum2|sum3|total|num)$/, "a sum that no cell states"],
  [/^R003-(suic|sam|ung)$/, "the national amounts are not in the sheet"],
  [/^R004-250$/, "within one cell"],
  [/^R004-earm$/, "no sum: told as more decided than granted"],
  [/^R004-(951|dead)$/, "between two regions' documents"],
];

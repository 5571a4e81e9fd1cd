/** npm run bench:register: how long it takes to find 1,000 agreements of a register among 10,000 rows of sheets. */
import { performance } from "node:perf_hooks";
import { emptyEntry, Lookup, type Wanted } from "../../src/register";

const AGREEMENTS = 1_000;
const ROWS = 10_000;
const RUNS = 5;

const AREAS =
  "psykisk hälsa,primärvård,cancervård,förlossningsvård,barnhälsovård,traumavård,tandvård,rehabilitering,kvalitetsregister,läkemedel".split(
    ",",
  );
const AIMS =
  "ökad tillgänglighet,jämlik fördelning,kompetensutveckling,digitalisering,samverkan,förebyggande arbete,kortare väntetider,patientsäkerhet,uppföljning,bemanning".split(
    ",",
  );
const PLACES =
  "glesbygd,storstad,närsjukhus,universitetssjukhus,kommuner,delregioner,stadsdelar,skärgård,fjällvärld,gränsområden".split(
    ",",
  );

function nameOf(index: number): string {
  const at = (list: readonly string[], by: number): string => list[Math.floor(index / by) % 10] ?? "";
  return `${at(AIMS, 1)} inom ${at(AREAS, 10)} i ${at(PLACES, 100)}`;
}

/** As a sheet has it: by case number, as it is, with the year, or in another order and with a letter lost. */
function written(index: number, row: number): Wanted {
  const name = nameOf(index);
  const [aim = "", rest = ""] = name.split(" inom ");
  const forms: readonly Wanted[] = [
    { name: `RS/${index + 1}/2020`, caseNumber: `RS/${index + 1}/2020`, year: 2020 },
    { name, caseNumber: null, year: 2020 },
    { name: `${name} 2020`, caseNumber: null, year: null },
    { name: `${rest}, ${aim.slice(0, -1)}`, caseNumber: null, year: 2020 },
  ];
  return forms[row % forms.length]!;
}

const register = Array.from({ length: AGREEMENTS }, (_, index) => ({
  ...emptyEntry(nameOf(index)),
  caseNumber: `RS/${index + 1}/2020`,
  year: 2020,
}));
const rows = Array.from({ length: ROWS }, (_, row) => ({ row, index: (row * 7_919) % AGREEMENTS }));
const times: number[] = [];
let right = 0;
let asked = 0;
for (let run = 0; run < RUNS; run += 1) {
  const started = performance.now();
  const lookup = new Lookup(register);
  const matches = rows.map(({ row, index }) => lookup.inYear(written(index, row)));
  times.push(performance.now() - started);
  right = matches.filter((match, at) => match?.by !== "ambiguous" && match?.index === rows[at]?.index).length;
  asked = matches.filter((match) => match?.by === "ambiguous").length;
}
const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
console.log(`${AGREEMENTS} agreements, ${ROWS} rows: ${median.toFixed(0)} ms (median of ${RUNS})`);
console.log(
  `${right} of ${ROWS} found, ${asked} would be asked about, ${ROWS - right - asked} wrong or not found`,
);

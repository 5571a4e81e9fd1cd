// `npm run bench:aggregations`: the part of bench:reading that measures how sums are found in annotated tables.
import { aggregationLines } from "./aggregations/scores";

for (const line of aggregationLines()) console.log(line);

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** An annotated sum: a total and the set of its terms, as "row,column" keys. */
export interface AnnotatedSum {
  readonly total: string;
  readonly terms: readonly string[];
}

export interface AnnotatedTable {
  readonly id: string;
  readonly cells: readonly (readonly string[])[];
  readonly numberFormat: string;
  readonly sums: readonly AnnotatedSum[];
}

interface RawAnnotation {
  operator: string;
  aggregator_index: [number, number];
  aggregatee_indices: [number, number][];
}

interface RawTable {
  file_name: string;
  table_id: string;
  table_array: string[][];
  number_format: string;
  aggregation_annotations: RawAnnotation[];
}

/** The 385 tables of lanchiang/AggreCol (Apache 2.0); see SOURCE.md beside the workbooks for where they come from. */
export function readDataset(
  path = join(process.cwd(), "../shared/aggregations/dataset.jl.gz"),
): AnnotatedTable[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const raw = JSON.parse(line) as RawTable;
    return {
      id: `${raw.file_name}/${raw.table_id}`,
      cells: raw.table_array,
      numberFormat: raw.number_format,
      sums: annotatedSums(raw.aggregation_annotations),
    };
  });
}

function annotatedSums(annotations: readonly RawAnnotation[]): AnnotatedSum[] {
  const unique = new Map<string, AnnotatedSum>();
  for (const annotation of annotations) {
    if (annotation.operator === "Sum") {
      const total = annotation.aggregator_index.join();
      const terms = annotation.aggregatee_indices.map((index) => index.join()).sort();
      unique.set(sumKey(total, terms), { total, terms });
    }
  }
  return [...unique.values()];
}

/** One text for a total and its set of terms: sums are compared by it. */
export function sumKey(total: string, terms: readonly string[]): string {
  return `${total}=${[...terms].sort().join("+")}`;
}

/** Tables are tuned on or held out by the first byte of their name's SHA-256. */
export function isHeldOut(id: string): boolean {
  return ((createHash("sha256").update(id).digest()[0] ?? 0) & 1) === 1;
}

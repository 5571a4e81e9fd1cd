import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { zip } from "../workbench/xlsx/support/zip";
import fragments from "./corpus/fragments.json";

const SAMPLES = ["jamtland-2018.xlsx", "vasterbotten-2018.xlsx", "dalarna-2020.xlsx"].map(
  (file) => new Uint8Array(readFileSync(join(__dirname, "../../assets/samples", file))),
);

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The parts of a zip, after its central directory (PKWARE APPNOTE 4.3.12). */
function unzip(bytes: Uint8Array): Part[] {
  const buffer = Buffer.from(bytes);
  const end = buffer.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  const parts: Part[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let count = buffer.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size, nameLength] = [
      buffer.readUInt16LE(at + 10),
      buffer.readUInt32LE(at + 20),
      buffer.readUInt16LE(at + 28),
    ];
    const offset = buffer.readUInt32LE(at + 42);
    const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
    const packed = buffer.subarray(start, start + size);
    const name = buffer.toString("utf8", at + 46, at + 46 + nameLength);
    parts.push({ name, content: method === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return parts;
}

const UNZIPPED = SAMPLES.map(unzip);

/** A sample with a piece of one part's XML replaced: still a zip, no longer what Excel wrote. */
const spoiltXml: fc.Arbitrary<Uint8Array> = fc
  .record({
    parts: fc.constantFrom(...UNZIPPED),
    part: fc.nat(),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.nat(8), fc.nat(400)),
    junk: fc.constantFrom(...fragments),
  })
  .map(({ parts, part, at, length, junk }) => {
    const spoilt = parts.map((one, index) => {
      if (index !== part % parts.length) return one;
      const text = Buffer.from(one.content).toString("utf8");
      const place = Math.floor(at * text.length);
      return { ...one, content: text.slice(0, place) + junk + text.slice(place + length) };
    });
    return zip(spoilt);
  });

/** A sample with bytes changed, or cut off. */
const spoiltBytes: fc.Arbitrary<Uint8Array> = fc
  .record({
    sample: fc.constantFrom(...SAMPLES),
    changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
    keep: fc.double({ min: 0, max: 3, noNaN: true }),
  })
  .map(({ sample, changes, keep }) => {
    const bytes = new Uint8Array(sample);
    for (const [at, byte] of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
    return keep < 1 ? bytes.subarray(0, Math.floor(bytes.length * keep)) : bytes;
  });

/** Real workbooks that programs, disks and people have spoilt. */
export const spoiltWorkbook: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: spoiltXml },
  { weight: 1, arbitrary: spoiltBytes },
);

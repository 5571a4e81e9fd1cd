import { XlsxError } from "./errors";

/** Compressed bytes that are still opened, and what they may unfold to: a workbook of 5 million cells is about 300 MB of XML. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;
const MAX_UNFOLDED_BYTES = 512 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY_LENGTH = 22;
const MAX_COMMENT = 0xffff;

const LOCAL_HEADER_LENGTH = 30;
const DEFLATED = 8;
/** Deflate cannot do better than this (RFC 1951: a 258-byte match in two bits). */
const MOST_UNFOLDING = 1032;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly folded: number;
  /** What the zip says that it unfolds to. */
  readonly unfolded: number;
  readonly offset: number;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

/** Stream names in a compound file are UTF-16; an encrypted workbook has the stream EncryptedPackage ([MS-OFFCRYPTO] 2.3.4.4). */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  return bytes.some(
    (byte, start) => byte === wanted[0] && wanted.every((w, index) => bytes[start + index] === w),
  );
}

function findEndOfDirectory(view: DataView): number {
  const last = view.byteLength - END_OF_DIRECTORY_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new XlsxError("corrupt", "no end of the zip's directory");
}

/** The entries that the zip's central directory lists (PKWARE APPNOTE 4.3.12). */
function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new XlsxError("corrupt", "the zip's directory is broken");
    }
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      folded: view.getUint32(at + 20, true),
      unfolded: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function foldedBytes(bytes: Uint8Array, entry: ZipEntry): Blob {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + LOCAL_HEADER_LENGTH > bytes.length) throw new XlsxError("corrupt", entry.name);
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + LOCAL_HEADER_LENGTH + names;
  return new Blob([bytes.slice(start, start + entry.folded)]);
}

function unfolding(folded: Blob): ReadableStream<unknown> {
  return folded.stream().pipeThrough(new DecompressionStream("deflate-raw"));
}

/** What the entry really unfolds to, counted up to a limit and thrown away. */
async function measure(bytes: Uint8Array, entry: ZipEntry, limit: number): Promise<number> {
  if (entry.method !== DEFLATED) return entry.folded;
  const reader = unfolding(foldedBytes(bytes, entry)).getReader();
  let size = 0;
  for (let part = await reader.read(); !part.done && size <= limit; part = await reader.read()) {
    size += (part.value as Uint8Array).length;
  }
  await reader.cancel();
  return size;
}

async function refuseBomb(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<void> {
  const claimed = entries.reduce((sum, entry) => sum + entry.unfolded, 0);
  if (claimed > MAX_UNFOLDED_BYTES || entries.length > MAX_ENTRIES) {
    throw new XlsxError("too-large", `${claimed} bytes in ${entries.length} entries`);
  }
  const folded = entries.reduce((sum, entry) => sum + entry.folded, 0);
  if (folded * MOST_UNFOLDING <= MAX_UNFOLDED_BYTES) return;
  let unfolded = 0;
  for (const entry of entries) {
    unfolded += await measure(bytes, entry, MAX_UNFOLDED_BYTES - unfolded);
    if (unfolded > MAX_UNFOLDED_BYTES) throw new XlsxError("too-large", `${entry.name} unfolds without end`);
  }
}

/**
 * Refuses what cannot be an .xlsx workbook before it is read: other files, password-protected ones, broken ones, and zips that
 * would unfold to more than any workbook needs. Throws XlsxError.
 */
export async function inspectContainer(bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) throw new XlsxError("empty-file");
  if (bytes.length > MAX_FILE_BYTES) throw new XlsxError("too-large", `${bytes.length} bytes`);
  if (startsWith(bytes, COMPOUND_FILE)) {
    throw new XlsxError(hasStream(bytes, "EncryptedPackage") ? "password" : "old-excel");
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new XlsxError("not-xlsx");
  const entries = listEntries(bytes);
  if (!entries.some((entry) => /(^|\/)workbook\.xml$/i.test(entry.name))) throw new XlsxError("not-xlsx");
  await refuseBomb(bytes, entries);
}

/** The texts of the parts whose names match, of a file that `inspectContainer` lets through. */
export async function partsOf(bytes: Uint8Array, name: RegExp): Promise<string[]> {
  const wanted = listEntries(bytes).filter((entry) => name.test(entry.name));
  return Promise.all(
    wanted.map((entry) => {
      const folded = foldedBytes(bytes, entry);
      const part = entry.method === DEFLATED ? (unfolding(folded) as ReadableStream<Uint8Array>) : folded;
      return new Response(part).text();
    }),
  );
}

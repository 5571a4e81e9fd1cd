import { deflateRawSync } from "node:zlib";

interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the zip says that the part unfolds to, where that is to be a lie. */
  readonly claimed?: number;
}

function header(signature: number, part: Part, packed: Uint8Array, offset: number | null): Buffer {
  const content = Buffer.from(part.content);
  const name = Buffer.from(part.name);
  const local = offset === null;
  const head = Buffer.alloc(local ? 30 : 46);
  head.writeUInt32LE(signature, 0);
  const at = local ? 4 : 6;
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(8, at + 4);
  head.writeUInt32LE(packed.length, at + 14);
  head.writeUInt32LE(part.claimed ?? content.length, at + 18);
  head.writeUInt16LE(name.length, at + 22);
  if (!local) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

/** A zip with these parts, without checksums, written by hand so that tests do not depend on the library that reads it. */
export function zip(parts: readonly Part[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const packings = new Map<Part["content"], Buffer>();
  for (const part of parts) {
    const packed = packings.get(part.content) ?? deflateRawSync(part.content);
    packings.set(part.content, packed);
    const file = Buffer.concat([header(0x04034b50, part, packed, null), packed]);
    directory.push(header(0x02014b50, part, packed, offset));
    files.push(file);
    offset += file.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, list, end]));
}

import { Unreadable } from './unreadable.ts';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const endSize = 22;
const entrySize = 46;
const localSize = 30;
const maxComment = 0xffff;
const maxEntries = 10_000;
const maxTotalBytes = 1024 ** 3;
const inExtra = 0xffffffff;

/** A file in a zip, as the list of contents declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  /** Unpacked, as declared. */
  readonly size: number;
  readonly start: number;
  readonly dataStart: number;
}

/**
 * The list of contents. Throws {@link Unreadable}: `damaged` when it is not there or does not fit the file,
 * `tooComplex` when it declares too much, or the same bytes for several files, as zip bombs do.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return checked(listed(view));
  } catch (cause) {
    throw cause instanceof RangeError ? new Unreadable('damaged', { cause }) : cause;
  }
}

function listed(view: DataView): readonly ZipEntry[] {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) throw new Unreadable('tooComplex');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== entryMark) throw new Unreadable('damaged');
    entries.push(entryAt(view, at));
    at += entrySize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= 0 && at >= last - maxComment; at--) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw new Unreadable('damaged');
}

function entryAt(view: DataView, at: number): ZipEntry {
  const nameSize = view.getUint16(at + 28, true);
  const start = view.getUint32(at + 42, true);
  if (view.getUint32(start, true) !== localMark) throw new Unreadable('damaged');
  const dataStart = start + localSize + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const { packedSize, size } = sizesAt(view, at, nameSize);
  if (dataStart + packedSize > view.byteLength) throw new Unreadable('damaged');
  return {
    name: Buffer.from(view.buffer, view.byteOffset + at + entrySize, nameSize).toString('utf8'),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    start,
    dataStart,
  };
}

/** Writers that did not know the sizes beforehand put them, as 64 bits, in a field of their own. */
function sizesAt(view: DataView, at: number, nameSize: number): { readonly packedSize: number; readonly size: number } {
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  if (packedSize !== inExtra && size !== inExtra) return { packedSize, size };
  let field = at + entrySize + nameSize;
  const fieldsEnd = field + view.getUint16(at + 30, true);
  while (field < fieldsEnd && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  if (field >= fieldsEnd) throw new Unreadable('damaged');
  const next = field + (size === inExtra ? 12 : 4);
  return {
    size: size === inExtra ? Number(view.getBigUint64(field + 4, true)) : size,
    packedSize: packedSize === inExtra ? Number(view.getBigUint64(next, true)) : packedSize,
  };
}

function checked(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  let total = 0;
  let end = 0;
  for (const { start, dataStart, packedSize, size } of entries.toSorted((a, b) => a.start - b.start)) {
    total += size;
    if (start < end || total > maxTotalBytes) throw new Unreadable('tooComplex');
    end = dataStart + packedSize;
  }
  return entries;
}

const entryMark = 0x02014b50;
const endMark = 0x06054b50;

/** The zip with another unpacked size in its list of contents. */
export function withDeclaredSize(zip: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(zip);
  for (const at of entriesOf(changed)) {
    const nameEnd = at + 46 + changed.readUInt16LE(at + 28);
    if (changed.toString('utf8', at + 46, nameEnd) === name) changed.writeUInt32LE(size, at + 24);
  }
  return changed;
}

/** The zip with its first file listed many times more, under other names but with the same bytes. */
export function overlapping(zip: Uint8Array, times: number): Uint8Array {
  const all = Buffer.from(zip);
  const end = all.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const [first = 0, second = end] = entriesOf(all);
  const copies = Array.from({ length: times }, (_, index) => {
    const copy = Buffer.from(all.subarray(first, second));
    copy.write(String(index).padStart(8, '0').slice(0, copy.readUInt16LE(28)), 46);
    return copy;
  });
  const tail = Buffer.from(all.subarray(end));
  const count = tail.readUInt16LE(10) + times;
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  return Buffer.concat([all.subarray(0, end), ...copies, tail]);
}

function entriesOf(zip: Buffer): readonly number[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (zip.readUInt32LE(end) !== endMark) throw new Error('no zip');
  const entries: number[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (at < end && zip.readUInt32LE(at) === entryMark) {
    entries.push(at);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

// The layout is that of .NET's single-file applications, version 6 of the bundle (dotnet/runtime, docs of the host:
// "bundle format"): the program's end holds a list of the files that are inside it.

/** What .NET's host looks for in itself: the SHA-256 of ".net core bundle". The place of the list is right before it. */
const signature = Buffer.from('8b1202b96a612038727b930214d7a03213f5b9e6efae3318ee3b2dce24b36aae', 'hex');
const supportedVersion = 6;

/**
 * The file of this name inside a .NET single-file program.
 * Throws when the program is no such bundle, of another version, or does not hold the file uncompressed.
 */
export function fileInBundle(program: Buffer, name: string): Buffer {
  const marked = program.indexOf(signature);
  if (marked < 0) throw new Error('This program is not a bundle of .NET.');
  const reader = readerAt(program, Number(program.readBigInt64LE(marked - 8)));

  const version = reader.int32();
  if (version !== supportedVersion) throw new Error(`The bundle has version ${version}, not ${supportedVersion}.`);
  reader.int32();
  const count = reader.int32();
  reader.text();
  for (let field = 0; field < 5; field++) reader.int64();

  for (let index = 0; index < count; index++) {
    const [offset, size, compressed] = [reader.int64(), reader.int64(), reader.int64()];
    reader.byte();
    if (reader.text() !== name) continue;
    if (compressed !== 0) throw new Error(`${name} is compressed in the bundle, which this reader does not undo.`);
    return program.subarray(offset, offset + size);
  }
  throw new Error(`The bundle holds no ${name}.`);
}

function readerAt(bytes: Buffer, start: number) {
  const place = { at: start };
  function take(length: number): number {
    place.at += length;
    return place.at - length;
  }
  return {
    byte: () => bytes.readUInt8(take(1)),
    int32: () => bytes.readInt32LE(take(4)),
    int64: () => Number(bytes.readBigInt64LE(take(8))),
    /** UTF-8 after its length, whose lower seven bits come first. */
    text(): string {
      let length = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = this.byte();
        length |= (byte & 127) << shift;
        if ((byte & 128) === 0) break;
      }
      return bytes.toString('utf8', take(length), place.at);
    },
  };
}

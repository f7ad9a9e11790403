const directories = { pe32: 96, pe32Plus: 112 } as const;
const cliDirectory = 14;

/**
 * The managed resources of a .NET assembly, one after the other, without their names (ECMA-335, II.24.2.4 and II.25).
 * Throws when the file is not an assembly.
 */
export function* resourcesOf(assembly: Buffer): Generator<Buffer> {
  const header = assembly.readUInt32LE(0x3c);
  if (assembly.toString('latin1', header, header + 2) !== 'PE') throw new Error('This file is not an assembly.');
  const optional = header + 24;
  const kind = assembly.readUInt16LE(optional) === 0x20b ? directories.pe32Plus : directories.pe32;
  const sections = optional + assembly.readUInt16LE(header + 20);
  const sectionCount = assembly.readUInt16LE(header + 6);

  function offsetOf(address: number): number {
    for (let index = 0; index < sectionCount; index++) {
      const section = sections + index * 40;
      const start = assembly.readUInt32LE(section + 12);
      if (address >= start && address < start + assembly.readUInt32LE(section + 8)) {
        return address - start + assembly.readUInt32LE(section + 20);
      }
    }
    throw new Error('The assembly points outside its sections.');
  }

  const cli = offsetOf(assembly.readUInt32LE(optional + kind + cliDirectory * 8));
  const first = offsetOf(assembly.readUInt32LE(cli + 24));
  const end = first + assembly.readUInt32LE(cli + 28);
  for (let at = first; at < end; ) {
    const length = assembly.readUInt32LE(at);
    if (length > 0) yield assembly.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
}

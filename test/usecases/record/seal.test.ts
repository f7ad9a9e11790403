import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PackagedFile, sealed, verifyPackage } from '../../../src/usecases/record/seal.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files: readonly PackagedFile[] = [
  { name: 'record.json', bytes: bytes('{"a":1}') },
  { name: 'originals/a.docx', bytes: bytes('PK…') },
];

describe('a sealed package', () => {
  it('is whole as it was sealed', () => {
    expect(verifyPackage(sealed(files, 'SG-2026-12-18'))).toEqual([]);
  });

  it('is found out when any byte of any file is another, the manifest included', () => {
    const whole = sealed(files, 'SG-2026-12-18');
    const anyByte = fc
      .nat(whole.length - 1)
      .chain((file) =>
        fc.tuple(fc.constant(file), fc.nat((whole[file]?.bytes.length ?? 1) - 1), fc.integer({ min: 1, max: 255 })),
      );
    fc.assert(
      fc.property(anyByte, ([file, place, by]) => {
        const changed = whole.map((each, index) => {
          if (index !== file) return each;
          const copy = Uint8Array.from(each.bytes);
          copy[place] = (copy[place] ?? 0) ^ by;
          return { ...each, bytes: copy };
        });

        expect(verifyPackage(changed)).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is found out when a file is missing, added or renamed', () => {
    const whole = sealed(files, 'SG-2026-12-18');
    const [first, ...rest] = whole;

    expect(verifyPackage(rest)).toEqual(['record.json is missing']);
    expect(verifyPackage([...whole, { name: 'x', bytes: bytes('') }])).toEqual(['x is not listed']);
    expect(verifyPackage([...rest, { name: 'y', bytes: first?.bytes ?? bytes('') }])).toEqual([
      'record.json is missing',
      'y is not listed',
    ]);
    expect(verifyPackage([])).toEqual(['manifest.json is missing or cannot be read']);
  });
});

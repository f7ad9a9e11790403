import { expect, test } from 'vitest';
import { fileInBundle } from '../../scripts/azureTypes/bundle.ts';
import { cutDown } from '../../scripts/azureTypes/cutDown.ts';
import { readAzureTypes } from '../support/bicep/azureTypes.ts';

const typeFile = [
  { $type: 'StringType' },
  {
    $type: 'ObjectType',
    name: 'Node',
    properties: { next: { type: { $ref: '#/1' }, flags: 0, description: 'The next' } },
  },
  { $type: 'ResourceType', name: 'A/nodes@1', scopeType: 8, body: { $ref: '#/1' }, flags: 0 },
  { $type: 'ObjectType', name: 'Other', properties: { name: { type: { $ref: '#/0' }, flags: 1 } } },
  { $type: 'ResourceType', name: 'A/others@1', scopeType: 8, body: { $ref: '#/3' }, flags: 0 },
  { $type: 'ResourceType', name: 'A/unused@1', scopeType: 8, body: { $ref: '#/0' }, flags: 0 },
];

test('of the definitions, what is asked for is kept with all that it refers to, and nothing else', () => {
  const kept = cutDown([typeFile, typeFile.slice(0, 1)], ['A/others@1', 'A/missing@1']);

  expect(Object.keys(kept.resources)).toEqual(['A/others@1']);
  expect(kept.types).toHaveLength(3);
});

test('a type that refers to itself still does, and descriptions are left out', () => {
  const kept = cutDown([typeFile], ['A/nodes@1']);

  const body = readAzureTypes(JSON.stringify(kept))('A/nodes@1')?.body;
  const next = body?.kind === 'object' ? body.properties.get('next')?.shape() : undefined;

  expect(next).toMatchObject({ kind: 'object', name: 'Node' });
  expect(JSON.stringify(kept)).not.toContain('The next');
});

test('equal types of two files are kept once', () => {
  const once = cutDown([typeFile], ['A/others@1']).types.length;
  const later = typeFile.map((entry) => ('name' in entry ? { ...entry, name: entry.name.replace('@1', '@2') } : entry));

  const twice = cutDown([typeFile, later], ['A/others@1', 'A/others@2']);

  // Text and body are shared; each version has its own resource type.
  expect(twice.types).toHaveLength(once + 1);
});

test('a file is found in a program of .NET, and what is no such program is refused', () => {
  const program = bundleWith('Types.dll', Buffer.from('the types'));

  expect(fileInBundle(program, 'Types.dll').toString()).toBe('the types');
  expect(() => fileInBundle(program, 'Other.dll')).toThrow('The bundle holds no Other.dll.');
  expect(() => fileInBundle(Buffer.from('MZ'), 'Types.dll')).toThrow('is not a bundle');
});

/** The file's bytes, the list of files, and the mark that the host looks for with the place of the list before it. */
function bundleWith(name: string, content: Buffer): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(value));
    return bytes;
  };
  const word = (value: number) => number(value).subarray(0, 4);
  const text = (value: string) => Buffer.concat([Buffer.from([value.length]), Buffer.from(value)]);
  const entry = [number(0), number(content.length), number(0), Buffer.from([1]), text(name)];
  const list = [word(6), word(0), word(1), text('id'), ...Array.from({ length: 5 }, () => number(0)), ...entry];
  const mark = Buffer.from('8b1202b96a612038727b930214d7a03213f5b9e6efae3318ee3b2dce24b36aae', 'hex');
  return Buffer.concat([content, ...list, number(content.length), mark]);
}

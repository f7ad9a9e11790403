import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, decodeKey, encodeKey } from '../../../src/adapters/cosmos/keys.ts';
import { byCodePoints, hostileKeys } from '../../contract/hostileKeys.ts';

const awkward = fc.constantFrom(
  ...'aAzZ09-.:;<@[_`{|}~!+/?#\\ %',
  '\0',
  '\x7F',
  'ø',
  '\uD7FF',
  '\uE000',
  '\uFFFF',
  '😀',
);
const text = fc.oneof(
  fc.constantFrom(...hostileKeys),
  fc.string({ unit: 'binary' }),
  fc.array(awkward, { maxLength: 4 }).map((letters) => letters.join('')),
);

test('the keys of our documents stay readable', () => {
  const encoded = ['tenant|meeting|M-1', 'response:SG-2020-71:0f', 'post:SG-2020-71:a1'].map(encodeKey);

  expect(encoded).toEqual(['tenant|meeting|M-1', 'response:SG-2020-71:0f', 'post:SG-2020-71:a1']);
});

test('an encoded key is safe as an id and in a URL, has at most three characters a byte, and is read back', () => {
  fc.assert(
    fc.property(text, (key) => {
      const encoded = encodeKey(key);

      expect(encoded).toMatch(/^[-0-9:@A-Za-z{|!.=_~]*$/);
      expect(encoded).not.toMatch(/\.$/);
      expect(encoded.length).toBeLessThanOrEqual(3 * Buffer.byteLength(key));
      expect(decodeKey(encoded)).toBe(key);
    }),
  );
});

test('encoded keys have the order of the keys’ code points, byte by byte', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const order = Buffer.compare(Buffer.from(encodeKey(one)), Buffer.from(encodeKey(other)));

      expect(order).toBe(byCodePoints(one, other));
    }),
    { numRuns: 2_000 },
  );
});

test('the bounds of a list hold just the keys that it asks for', () => {
  fc.assert(
    fc.property(text, text, fc.option(text, { nil: undefined }), (key, prefix, after) => {
      const { from, to } = boundsOf(prefix, after);
      const encoded = encodeKey(key);

      const isWithin = encoded >= from && encoded < to;

      expect(isWithin).toBe(key.startsWith(prefix) && (after === undefined || byCodePoints(key, after) > 0));
    }),
    { numRuns: 2_000 },
  );
});

test('the bounds of a list hold what goes on from its prefix and its place', () => {
  fc.assert(
    fc.property(
      text,
      text.filter((rest) => rest !== ''),
      (prefix, rest) => {
        const { from, to } = boundsOf(prefix, prefix);
        const encoded = encodeKey(prefix + rest);

        expect(encoded >= from && encoded < to).toBe(true);
      },
    ),
  );
});

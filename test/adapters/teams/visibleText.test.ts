import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pressResponse } from '../../../src/adapters/teams/invokeResponse.ts';
import { outgoingActivity } from '../../../src/adapters/teams/outgoingActivity.ts';

const parts = fc.constantFrom(
  '<at>',
  '</at>',
  '<b>',
  '[',
  ']',
  '](',
  '](https://evil.example)',
  '\u202e',
  'Åse ',
  '👍🏽',
);
const hostile = fc.array(parts).map((some) => some.join(''));

describe('a sentence that holds words of people', () => {
  it.each([
    ['posted', (text: string) => outgoingActivity({ kind: 'text', text }).text],
    [
      'answered',
      (text: string) => (pressResponse({ kind: 'text', text }).value as { body: { value: string } }).body.value,
    ],
  ])('%s, is neither mention, HTML nor link, and reads the same', (_how, sent) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const visible = String(sent(text));

        expect(visible).not.toMatch(/<[a-z/]|\]\(|[\u202e]/i);
        expect(visible.replaceAll('\u200b', '')).toBe(text.replaceAll('\u202e', ''));
      }),
    );
  });

  it('is said to be plain, so that a client makes no Markdown of it', () => {
    expect(outgoingActivity({ kind: 'text', text: '*a*' })).toMatchObject({ text: '*a*', textFormat: 'plain' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadableCase } from '../../src/domain/known.ts';
import type { Answer } from '../../src/questions/answers/answer.ts';
import { asked, asking, blindQuestions, fixture, givenQuestions, ownQuestions } from './support.ts';

const questions = [...givenQuestions, ...ownQuestions, ...blindQuestions.flat()].map(({ text }) => text);
const letters = [...'abcdefghijklmnopqrstuvwxyzæøå 0123456789/?.:'];

/** One thing that happens to a message on its way from a thought to a phone. */
const slip = fc.oneof(
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('swap' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), letter: fc.constantFrom(...letters) }),
  fc.record({ kind: fc.constantFrom('upper' as const, 'order' as const, 'noPunctuation' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('mix' as const), at: fc.nat(), other: fc.constantFrom(...questions) }),
);
type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

function slipped(text: string, how: Slip): string {
  const at = how.at % Math.max(text.length, 1);
  const words = text.split(' ');
  switch (how.kind) {
    case 'drop':
      return text.slice(0, at) + text.slice(at + 1);
    case 'swap':
      return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
    case 'insert':
      return text.slice(0, at) + how.letter + text.slice(at);
    case 'upper':
      return text.toUpperCase();
    case 'order':
      return [...words.slice(how.at % words.length), ...words.slice(0, how.at % words.length)].join(' ');
    case 'noPunctuation':
      return text.replace(/[?!.:,«»"]/gu, '');
    case 'mix':
      return [...words.slice(0, how.at % words.length), ...how.other.split(' ').slice(-3)].join(' ');
  }
}

const variation = fc
  .tuple(fc.constantFrom(...questions), fc.array(slip, { minLength: 1, maxLength: 3 }))
  .map(([text, slips]) => slips.reduce(slipped, text));

const member = asking({ role: 'member', bodies: ['SG', 'AKG'], party: 'Nesøy' });
const observer = asking({ role: 'observer', bodies: ['AU'], party: 'Storvik' });
const secretTitle = fixture.cases.find(({ restricted }) => restricted)?.title ?? 'none';

/** A card to press on is shown for open orientation cases only, or for comments, and always to be confirmed. */
function isSafe(card: Answer['card'], confirm: boolean): boolean {
  if (!card || card.kind === 'remind' || card.kind === 'publish') return true;
  return confirm && (card.kind === 'comment' || (card.case.type === 'orientering' && card.case.status === 'open'));
}

describe('ten thousand variations of the questions', () => {
  it('end in an answer, never in a write, and never in what the asker may not see', async () => {
    await fc.assert(
      fc.asyncProperty(variation, fc.boolean(), async (question, isMember) => {
        const { text, answer, everything, interpretation } = await asked(question, isMember ? member : observer);

        expect(text).not.toBe('');
        expect(isSafe(answer.card, interpretation.confirm ?? false)).toBe(true);
        expect(['remind', 'publish']).not.toContain(answer.card?.kind);
        if (isMember) return;
        expect(answer.card?.kind).not.toBe('acknowledge');
        if (!question.includes(secretTitle)) expect(everything).not.toContain(secretTitle);
        expect(text).not.toMatch(/Jernbanedirektoratet, Statsforvalteren/u);
      }),
      { numRuns: 10_000 },
    );
  }, 600_000);

  it('are understood the same in capitals, without punctuation and with spaces to spare', async () => {
    const plain = givenQuestions.filter(({ expect: { comment_text: text } }) => text === undefined);
    for (const { text } of plain) {
      const { interpretation } = await asked(text, member);
      for (const other of [text.toUpperCase(), `  ${text.replaceAll(' ', '  ')}\n`, text.replace(/[?!]+$/u, '')]) {
        const again = await asked(other, member);
        expect({ ...again.interpretation, topic: again.interpretation.topic?.toLowerCase() }, other).toEqual({
          ...interpretation,
          topic: interpretation.topic?.toLowerCase(),
        });
      }
    }
  }, 120_000);

  it('finds a card that asks for too much', () => {
    const decision = { kind: 'acknowledge' as const, case: { type: 'vedtak', status: 'open' } as ReadableCase };

    expect(isSafe(decision, true)).toBe(false);
    expect(isSafe({ ...decision, case: { ...decision.case, type: 'orientering' } }, false)).toBe(false);
  });
});

it('takes any text at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300, unit: 'grapheme' }), async (text) => {
      expect((await asked(text, member)).text).not.toBe('');
    }),
    { numRuns: 300 },
  );
}, 120_000);

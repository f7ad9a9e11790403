import { describe, expect, it, vi } from 'vitest';
import { stemOf } from '../../src/questions/text/words.ts';
import {
  type Asking,
  asked,
  asking,
  blindQuestions,
  type Expected,
  givenQuestions,
  otherFixture,
  otherQuestions,
  ownQuestions,
} from './support.ts';

vi.setConfig({ testTimeout: 120_000 });
const everyone = asking();
const elsewhere = asking({ role: 'member', bodies: ['PR'], party: 'Granli' }, { of: otherFixture });

interface Scored {
  readonly question: Expected;
  readonly isExact: boolean;
  readonly got: string;
}

/** Exact in every field but the topic, which is compared as words (docs/questions.md); `accept` lists other intents. */
async function score(questions: readonly Expected[], of: Asking): Promise<readonly Scored[]> {
  return Promise.all(
    questions.map(async (question) => {
      const { interpretation } = await asked(question.text, of);
      const isAccepted = question.accept.includes(interpretation.intent);
      const isExact = comparable(interpretation) === comparable(question.expect) || isAccepted;
      return { question, isExact, got: JSON.stringify(interpretation) };
    }),
  );
}

function comparable(meant: object): string {
  const sorted = Object.entries(meant).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    sorted.map(([key, value]) => [key, key === 'topic' ? stems(String(value)) : inKeyOrder(value)]),
  );
}

function stems(topic: string): readonly string[] {
  return topic.toLowerCase().split(' ').map(stemOf).toSorted();
}

function inKeyOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function table(scored: readonly Scored[]): string {
  const groups = Map.groupBy(scored, ({ question }) => question.group);
  const lines = [...groups].map(
    ([group, all]) => `  ${group.padEnd(16)} ${all.filter(({ isExact }) => isExact).length} of ${all.length}`,
  );
  const wrong = scored.filter(({ isExact }) => !isExact).map(({ question, got }) => `  «${question.text}» → ${got}`);
  return [...lines, ...wrong].join('\n');
}

describe.each([
  ['the given questions', givenQuestions, everyone, 60],
  ['our own questions', ownQuestions, everyone, 300],
  ...blindQuestions.map((batch, n) => [`the questions written blind, ${n + 1}`, batch, everyone, 60] as const),
  ['questions written blind of another cooperation', otherQuestions, elsewhere, 30],
] as const)('%s', (name, questions, of, atLeast) => {
  it('are understood exactly, 97 in 100 or more', async () => {
    const scored = await score(questions, of);

    const right = scored.filter(({ isExact }) => isExact).length;
    process.stdout.write(`${name}: ${right} of ${scored.length}\n${table(scored)}\n`);
    expect(scored.length).toBeGreaterThanOrEqual(atLeast);
    expect(right / scored.length).toBeGreaterThanOrEqual(0.97);
  });

  it('end in an answer, in a language that the question may be in', async () => {
    for (const { text, lang } of questions) {
      const { text: answer, language, languages } = await asked(text, of);

      expect(answer.length, text).toBeGreaterThan(10);
      expect(answer, text).not.toMatch(/\{\w+\}|undefined|\[object/u);
      if (languages.length === 1) expect([lang, ...(lang === 'nn' ? ['nb'] : [])], text).toContain(language);
    }
  });

  it('write nothing: what asks for a write is confirmed on a card or refused', async () => {
    for (const { text } of questions) {
      const { interpretation } = await asked(text, of);
      const writes = ['ack_request', 'comment_request', 'publish_request'].includes(interpretation.intent);

      expect(interpretation.confirm ?? false, text).toBe(writes);
    }
  });
});

it('tells a score that is too low, so that a pass means something', async () => {
  const [first] = givenQuestions;
  const wrong = await score([{ ...(first as Expected), expect: { intent: 'help' }, accept: [] }], everyone);

  expect(wrong.map(({ isExact }) => isExact)).toEqual([false]);
});

it('reads no meetings, of which there are thousands after years, for a question without a date', async () => {
  const reads: string[] = [];
  const counted = asking(undefined, {
    model: (own) => ({
      ...own,
      meetings: async () => {
        reads.push('meetings');
        return own.meetings();
      },
    }),
  });

  for (const text of ['hvordan ligger vi an med 13/26?', 'hvem mangler på økonomirapporten', 'finn saker om sykkel']) {
    await asked(text, counted);
  }
  const without = reads.length;
  await asked('saksliste 13. mars', counted);

  expect(without).toBe(0);
  expect(reads.length).toBeGreaterThan(0);
});

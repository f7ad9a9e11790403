import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { type FixtureAsker, personOf } from '../../src/adapters/fixture/asker.ts';
import { cooperationOf } from '../../src/adapters/fixture/cooperation.ts';
import { createFixtureReadModel, localInstant } from '../../src/adapters/fixture/readModel.ts';
import { type Fixture, fixtureSchema } from '../../src/adapters/fixture/schema.ts';
import { createWordIndex } from '../../src/adapters/search/wordIndex.ts';
import type { Language } from '../../src/domain/language.ts';
import type { ReadModel } from '../../src/ports/readModel.ts';
import { type Answer, plainText } from '../../src/questions/answers/answer.ts';
import { ask, type Speech } from '../../src/questions/ask.ts';
import { createWorld } from '../../src/questions/createWorld.ts';
import type { Interpretation } from '../../src/questions/interpretation.ts';
import type { World } from '../../src/questions/world.ts';
import { createVoices } from '../../src/text/voice.ts';

function fixtureText(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

export const fixture: Fixture = fixtureSchema.parse(JSON.parse(fixtureText('fixture.json')));

/** Another cooperation, of which nothing in the code knows. */
export const otherFixture: Fixture = fixtureSchema.parse(JSON.parse(fixtureText('other.json')));

/** A question with what it shall be understood as. */
export interface Expected {
  readonly group: string;
  readonly lang: string;
  readonly text: string;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly accept: readonly string[];
}

const published = z.object({
  questions: z.array(
    z.object({
      group: z.string(),
      lang: z.string(),
      text: z.string(),
      expect: z.record(z.string(), z.unknown()),
      accept: z.array(z.string()).default([]),
    }),
  ),
});

/** The 60 that came with the task. */
export const givenQuestions: readonly Expected[] = published.parse(
  JSON.parse(fixtureText('questions.dev.json')),
).questions;

/** Our own. */
export const ownQuestions: readonly Expected[] = questionsOf('own.txt');

/** Written and thought out before they were run; the files tell how many were right at first sight. */
export const blindQuestions: readonly (readonly Expected[])[] = [
  'blind.txt',
  'blind-2.txt',
  'blind-3.txt',
  'blind-4.txt',
  'blind-5.txt',
  'blind-6.txt',
  'blind-7.txt',
  'blind-8.txt',
  'blind-9.txt',
  'blind-10.txt',
  'blind-11.txt',
].map(questionsOf);

/** The same, of the other cooperation. */
export const otherQuestions: readonly Expected[] = questionsOf('blind-other.txt');

function questionsOf(name: string): readonly Expected[] {
  return fixtureText(name)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [group = '', lang = '', text = '', expect = '', accept = ''] = line.split('|');
      const meant = z.record(z.string(), z.unknown()).parse(JSON.parse(expect));
      return { group, lang, text, expect: meant, accept: accept.split(',').filter((each) => each !== '') };
    });
}

export interface Asking {
  readonly world: World;
  readonly speech: Speech;
}

/** The world of a person of the fixture; `model` puts something between it and the answers. */
export function asking(
  asker: FixtureAsker = { role: 'member', bodies: ['SG', 'AKG'], party: 'Nesøy' },
  { of = fixture, model = (own: ReadModel) => own }: { of?: Fixture; model?: (own: ReadModel) => ReadModel } = {},
): Asking {
  const cooperation = cooperationOf(of);
  const person = personOf(asker, cooperation.parties);
  const now = localInstant(of.now, of.tz);
  const own = createFixtureReadModel({ fixture: of, cooperation, person, index: createWordIndex() });
  const voices = createVoices(cooperation);
  const chosen = (languages: readonly Language[]) => (languages.includes('nb') ? 'nb' : (languages[0] ?? 'nb'));
  return {
    world: createWorld(cooperation, person, now, model(own)),
    speech: {
      now,
      partyName: (id) => cooperation.parties.find((party) => party.id === id)?.name ?? id,
      voiceFor: (languages) => voices[chosen(languages)],
    },
  };
}

/** What was understood and answered, with everything that a person could read of it. */
export async function asked(question: string, { world, speech }: Asking) {
  const { understood, answer, voice } = await ask(question, world, speech);
  return {
    interpretation: understood.interpretation as Interpretation,
    language: voice.language,
    languages: understood.languages,
    answer,
    text: plainText(answer, voice, speech.now),
    everything: `${plainText(answer, voice, speech.now)}\n${JSON.stringify(answerTexts(answer))}`,
  };
}

function answerTexts({ next = [], rows = [], card }: Answer) {
  return [...next, ...rows.flatMap((row) => row.next ?? []), card];
}

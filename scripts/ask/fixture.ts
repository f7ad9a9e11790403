import { readFile } from 'node:fs/promises';
import { personOf, readAsker } from '../../src/adapters/fixture/asker.ts';
import { cooperationOf } from '../../src/adapters/fixture/cooperation.ts';
import { createFixtureReadModel, localInstant } from '../../src/adapters/fixture/readModel.ts';
import { fixtureSchema } from '../../src/adapters/fixture/schema.ts';
import { createWordIndex } from '../../src/adapters/search/wordIndex.ts';
import type { Speech } from '../../src/questions/ask.ts';
import { createWorld } from '../../src/questions/createWorld.ts';
import type { World } from '../../src/questions/world.ts';
import { createVoices } from '../../src/text/voice.ts';
import { OperatorFault } from '../services/open.ts';

/** Whom questions are asked of, and how answers are said. */
export interface Asking {
  readonly world: World;
  readonly speech: Speech;
}

/** Makes a world of a fixture's file, for the person it names or `as`. Throws `OperatorFault` for a bad file. */
export async function openFixture(file: string, as: string | undefined): Promise<Asking> {
  const fixture = fixtureSchema.safeParse(await jsonOf(file));
  if (!fixture.success) {
    const [issue] = fixture.error.issues;
    throw new OperatorFault(`${file} is no fixture: ${issue?.path.join('.')}: ${issue?.message}.`);
  }
  return asFixture(fixture.data, as);
}

function asFixture(fixture: ReturnType<typeof fixtureSchema.parse>, as: string | undefined): Asking {
  const cooperation = cooperationOf(fixture);
  const person = personOf(readAsker(as ?? '', fixture), cooperation.parties);
  const now = localInstant(fixture.now, fixture.tz);
  const model = createFixtureReadModel({ fixture, cooperation, person, index: createWordIndex() });
  const voices = createVoices(cooperation);
  const own = fixture.asking_user.ui_lang;
  return {
    world: createWorld(cooperation, person, now, model),
    speech: {
      now,
      partyName: (id) => cooperation.parties.find((party) => party.id === id)?.name ?? id,
      voiceFor: (languages) => voices[languages.includes(own) ? own : (languages[0] ?? own)],
    },
  };
}

async function jsonOf(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new OperatorFault(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : 'unknown'}.`);
  }
}

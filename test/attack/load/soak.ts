import { setTimeout } from 'node:timers/promises';
import { people } from '../../support/saksgang/people.ts';
import { garbage, sendRaw } from './garbage.ts';
import { expectHonestAnswer, honestActivities } from './honest.ts';
import { type Held, held } from './memory.ts';
import { post, startTarget } from './target.ts';

export interface SoakReport {
  readonly turns: number;
  readonly errors: readonly string[];
  /** At even distances through the time. */
  readonly samples: readonly Held[];
}

const crew = [people.kari, people.inger, people.odd, people.siri, people.vidar, people.gjest];
const samplesTaken = 9;

/** Honest people and a little garbage for so many minutes, with a pause between rounds as in life. */
export async function soak(minutes: number, say: (held: Held, turns: number) => void = () => {}): Promise<SoakReport> {
  const target = await startTarget();
  try {
    const samples: Held[] = [];
    const start = performance.now();
    const until = (part: number) => start + minutes * 60_000 * part;
    let turns = 0;
    for (let round = 0; performance.now() < until(1); round++) {
      // The same nonce for each hundred rounds: the store may grow with what is said, but slowly.
      const nonce = `nonce-of-round-${Math.floor(round / 100)}`;
      for (const person of crew) {
        const activities = honestActivities(target, person, nonce);
        await Promise.all(activities.map((activity) => post(target, JSON.stringify(activity))));
        turns += activities.length;
      }
      const { bytes } = garbage[round % garbage.length] as (typeof garbage)[number];
      await sendRaw(target.port, bytes);
      await expectHonestAnswer(target);
      if (performance.now() >= until((samples.length + 1) / (samplesTaken + 1)) && samples.length < samplesTaken) {
        const now = await held();
        samples.push(now);
        say(now, turns);
      }
      await setTimeout(50);
    }
    return { turns, errors: target.errors, samples };
  } finally {
    await target.close();
  }
}

/** How much more is held in the last third than in the second, by their medians; the first third warms up. */
export function growth(samples: readonly Held[]): Held {
  const third = Math.floor(samples.length / 3);
  const of = (key: keyof Held, from: number) =>
    samples
      .slice(from, from + third)
      .map((sample) => sample[key])
      .toSorted((a, b) => a - b)[Math.floor(third / 2)] ?? 0;
  const grown = (key: keyof Held) => of(key, 2 * third) - of(key, third);
  return { heapMb: grown('heapMb'), outsideMb: grown('outsideMb'), handles: grown('handles') };
}

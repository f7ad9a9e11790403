import recorded from '../../adapters/teams/activities.json' with { type: 'json' };
import { people } from '../../support/saksgang/people.ts';
import { garbage, sendRaw } from './garbage.ts';
import { expectHonestAnswer, honestActivities } from './honest.ts';
import { type Held, held } from './memory.ts';
import { mutate, randomOf } from './mutate.ts';
import { startSlowClients } from './slow.ts';
import { post, startTarget } from './target.ts';

/** What came of it. */
export interface FuzzReport {
  /** How often each status came. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Statuses that are no honest answer and no refusal, with what caused them; and errors that the bot logged. */
  readonly wrongs: readonly string[];
  readonly before: Held;
  readonly after: Held;
}

/** A turn, or a refusal that says so. 500 is never one. */
const fine = new Set([200, 202, 400, 403, 404, 405, 413, 415, 431, 503]);
const together = 8;
const honestEvery = 200;
const slowClients = 40;

/**
 * Sends so many mutated activities, with garbage and honest requests between them, to the real bot over HTTP, while slow
 * clients hold on to connections.
 * Throws when an honest request is not answered as on any other day.
 */
export async function fuzz(count: number, seed: number): Promise<FuzzReport> {
  const target = await startTarget();
  const slow = startSlowClients(target.port, slowClients);
  try {
    const random = randomOf(seed);
    const seeds = [
      ...Object.values(recorded).map((one) => ({ ...one, serviceUrl: target.tenant.serviceUrl })),
      ...[people.kari, people.inger, people.gjest].flatMap((one) => honestActivities(target, one, 'nonce-of-fuzz')),
    ];
    const statuses: Record<string, number> = {};
    const wrongs: string[] = [];

    async function one(): Promise<void> {
      const mutated = mutate(seeds[Math.floor(random() * seeds.length)], seeds, random) as Record<string, unknown>;
      // The token says it, too: another one is refused before anything is sent there, and is no fault of ours.
      const { serviceUrl } = mutated;
      const isAddress = typeof serviceUrl === 'string' && URL.canParse(serviceUrl);
      if (isAddress) mutated.serviceUrl = target.tenant.serviceUrl;
      const body = JSON.stringify(mutated);
      const { status } = await post(target, body);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (!fine.has(status) && wrongs.length < 10) wrongs.push(`${status}: ${body.slice(0, 2_000)}`);
    }

    async function rounds(from: number, to: number): Promise<void> {
      for (let n = from; n < to; n += together) {
        await Promise.all(Array.from({ length: Math.min(together, to - n) }, one));
        if (n % honestEvery === 0) {
          const { bytes } = garbage[(n / honestEvery) % garbage.length] as (typeof garbage)[number];
          await sendRaw(target.port, bytes);
          await expectHonestAnswer(target);
        }
      }
    }

    // What is compiled and cached at first is no leak.
    const warm = Math.floor(count / 3);
    await rounds(0, warm);
    const before = await held();
    await rounds(warm, count);
    await expectHonestAnswer(target);
    const after = await held();
    return { statuses, wrongs: [...wrongs, ...target.errors], before, after };
  } finally {
    slow.stop();
    await target.close();
  }
}

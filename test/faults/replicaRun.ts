import { setTimeout } from 'node:timers/promises';
import { eventually } from './eventually.ts';
import { chat } from './members.ts';
import { cardsOf, shows } from './posted.ts';
import { type Fleet, startFleet } from './replicaFleet.ts';
import { compareWithStore, countsOf } from './replicaLedger.ts';
import { type Diary, pressAtRandom, type Telling } from './replicaMember.ts';
import { mayHaveArrived, type Verdict } from './replicaPress.ts';
import { createReplicaWorld, type ReplicaWorld } from './replicaWorld.ts';

const replicas = 3;
// Loaded in advance beside them: a busy machine takes longer to load one than the time between two kills.
const spares = 4;

/** How members press, and what goes wrong meanwhile. */
export interface ReplicaRun {
  readonly seats: number;
  readonly cases: number;
  readonly pressMs: number;
  /** On a slow machine they press on until so many answers are confirmed, for five times as long at most. */
  readonly confirmed?: number;
  /** How long a member thinks between two presses, on average. */
  readonly pauseMs: number;
  readonly faultPercent: number;
  /** What happens to the replicas, over and over. */
  disturb(fleet: Fleet): Promise<void>;
}

/** What it came to. */
export interface ReplicaReport {
  /** Whatever was not as it must be; empty when all is well. */
  readonly wrongs: readonly string[];
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  /** Why presses got no answer: at a replica that took no connection, and at one that broke it. */
  readonly notTaken: number;
  readonly broken: readonly string[];
  readonly ended: number;
  readonly endedBadly: number;
  readonly faults: number;
}

/**
 * Three replicas, and members who press at random while the store and the replicas fail. Afterwards the cards must
 * come to show what was confirmed, with nobody pressing and the store still failing, and the store must have it.
 */
export async function runReplicas(run: ReplicaRun): Promise<ReplicaReport> {
  const world = await createReplicaWorld(run.seats, run.cases - 1, replicas + spares);
  try {
    const fleet = await startFleet(world, replicas);
    await (await fleet.any()).say(world.secretary, chat, 'publiser SG');
    world.faults.percent = run.faultPercent;
    const diaries = world.members.flatMap((person) =>
      world.cases.map((number): Diary => ({ person, number, answers: [], comments: [] })),
    );
    const telling: Telling = { told: [], wrongs: [] };
    await pressAndDisturb(world, fleet, diaries, telling, run);

    const unshown = await Promise.all(world.cases.map((number) => comesToShow(world, number, diaries)));
    world.faults.percent = 0;
    const unstored = await Promise.all(world.cases.map((number) => compareWithStore(world, number, diaries)));
    const losses = telling.told.flatMap((told) => told.losses);
    return {
      wrongs: [...telling.wrongs, ...unstored.flat(), ...unshown.flat()],
      verdicts: countBy(telling.told.map(({ verdict }) => verdict)),
      notTaken: losses.filter((loss) => !mayHaveArrived(loss)).length,
      broken: losses.filter(mayHaveArrived),
      ended: fleet.ended,
      endedBadly: fleet.endedBadly,
      faults: world.faults.met,
    };
  } finally {
    await world.close();
  }
}

async function pressAndDisturb(
  world: ReplicaWorld,
  fleet: Fleet,
  diaries: readonly Diary[],
  telling: Telling,
  { pressMs, confirmed = 0, pauseMs, disturb }: ReplicaRun,
): Promise<void> {
  const startMs = Date.now();
  const isOver = () => {
    const goneMs = Date.now() - startMs;
    const isEnough = telling.told.filter(({ verdict }) => verdict === 'new').length >= confirmed;
    return goneMs >= pressMs && (isEnough || goneMs >= 5 * pressMs);
  };
  const disturbing = (async () => {
    while (!isOver()) await disturb(fleet);
  })();
  await Promise.all([
    disturbing,
    ...world.members.map((person) => {
      const own = diaries.filter((diary) => diary.person === person);
      return pressAtRandom(world, fleet, own, telling, { isOver, pauseMs });
    }),
  ]);
}

/** A replica dies every few seconds, and another takes its place, which may take longer. */
export function killingEvery(ms: number): ReplicaRun['disturb'] {
  return async (fleet) => {
    await Promise.all([setTimeout(ms), fleet.killOne()]);
  };
}

/** A rolling restart: one after the other is asked to end, and the next only when another has taken its place. */
export async function restartInTurn(fleet: Fleet): Promise<void> {
  await fleet.endOldest();
  await setTimeout(500);
}

async function comesToShow(world: ReplicaWorld, number: string, diaries: readonly Diary[]): Promise<readonly string[]> {
  const counts = countsOf(number, diaries);
  const isShown = await eventually(() => cardsOf(world, number).length === 1 && shows(world, number, counts));
  return isShown ? [] : [`${number}: the card never came to show ${JSON.stringify(counts)}`];
}

function countBy<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

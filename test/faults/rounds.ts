import { setTimeout } from 'node:timers/promises';
import { instantOf } from '../../src/domain/instant.ts';
import type { TeamsClient } from '../support/connector/teamsClient.ts';
import type { BotProcess } from './botProcess.ts';
import { eventually } from './eventually.ts';
import { readLedger, type Told } from './ledger.ts';
import { chat } from './members.ts';
import { cardsOf, type ShownCounts, shows, theCardOf } from './posted.ts';
import { createPresser, type Fate, type Presser } from './presses.ts';
import { createFaultWorld, type FaultWorld } from './world.ts';

/** When a round's process dies: after so many confirmations and this much longer. */
interface Death {
  readonly confirmations: number;
  readonly thenMs: number;
}

/** One case, who pressed on its card, what they were told, and what the store had when the process was dead. */
interface Round {
  readonly number: string;
  readonly pressers: readonly Presser[];
  readonly told: readonly Told[];
  readonly stored: ShownCounts;
  readonly wrongs: readonly string[];
}

/** What the rounds came to. */
interface RoundsReport {
  /** Whatever was not as it must be; empty when all is well. */
  readonly wrongs: readonly string[];
  /** Presses that were confirmed, and that were lost, before a process was killed. */
  readonly confirmed: number;
  readonly lost: number;
}

const seats = 60;
/** A message that a dead process had taken comes back only after its lease. */
const laterClock = () => instantOf(Date.now() + 61_000);
const everyone = { acknowledged: seats, comments: seats };

/**
 * A case a round: all members acknowledge and comment at once, the process is killed in the middle, and another one
 * takes over. In the last round it is killed when all are confirmed, before the card can show it. At last the cards
 * come to show what is stored, while nobody presses; then those who were told nothing press again.
 */
export async function killInRounds(count: number, random: () => number): Promise<RoundsReport> {
  const world = await createFaultWorld(seats, count - 1);
  try {
    const first = await world.startProcess();
    await world.teamsAt(first).say(world.secretary, chat, 'publiser SG');
    const rounds: Round[] = [];
    let doomed = first;
    for (const [index, number] of world.cases.entries()) {
      const isLast = index === world.cases.length - 1;
      const confirmations = isLast ? 2 * seats : 1 + Math.floor(random() * (2 * seats - 20));
      const next = isLast ? undefined : world.loadProcess();
      rounds.push(await runRound(world, number, doomed, { confirmations, thenMs: isLast ? 0 : random() * 5 }));
      doomed = (await next?.start()) ?? doomed;
    }
    const bot = await world.startHere(laterClock);
    const shown = await Promise.all(rounds.map(({ number, stored }) => comesToShow(world, number, stored)));
    const again = await Promise.all(rounds.map((round) => pressAgain(world, round, world.teamsAt(bot))));
    const fates = rounds.flatMap(({ told }) =>
      told.flatMap(({ acknowledged, commented }) => [acknowledged, commented]),
    );
    return {
      wrongs: [...rounds.flatMap(({ wrongs }) => wrongs), ...shown.flat(), ...again.flat()],
      confirmed: fates.filter((fate) => fate === 'confirmed').length,
      lost: fates.filter((fate) => fate === 'lost').length,
    };
  } finally {
    await world.close();
  }
}

async function runRound(world: FaultWorld, number: string, doomed: BotProcess, death: Death): Promise<Round> {
  const card = theCardOf(world, number);
  const pressers = world.members.map((member) => createPresser(member, card));
  const told = await pressUntilKilled(pressers, world.teamsAt(doomed), doomed, death);
  return { number, pressers, told, ...(await readLedger(world, number, told)) };
}

async function pressUntilKilled(
  pressers: readonly Presser[],
  teams: TeamsClient,
  doomed: BotProcess,
  { confirmations, thenMs }: Death,
): Promise<readonly Told[]> {
  const state = { confirmed: 0 };
  const count = async (press: Promise<Fate>) => {
    const fate = await press;
    if (fate === 'confirmed') state.confirmed += 1;
    if (fate === 'confirmed' && state.confirmed === confirmations) {
      await setTimeout(thenMs);
      await doomed.kill();
    }
    return fate;
  };
  const told = await Promise.all(
    pressers.map(async (presser) => {
      const [acknowledged, commented] = await Promise.all([
        count(presser.acknowledge(teams)),
        count(presser.comment(teams)),
      ]);
      return { entraId: presser.person.entraId, acknowledged, commented };
    }),
  );
  await doomed.kill();
  return told;
}

/** Nobody presses meanwhile. */
async function comesToShow(world: FaultWorld, number: string, counts: ShownCounts): Promise<readonly string[]> {
  const isShown = await eventually(() => cardsOf(world, number).length === 1 && shows(world, number, counts));
  return isShown ? [] : [`${number}: the card never came to show ${counts.acknowledged} and ${counts.comments}`];
}

/** Those who got no confirmation press once more, which makes everything right. */
async function pressAgain(world: FaultWorld, { number, pressers, told }: Round, teams: TeamsClient) {
  const again = await Promise.all(
    pressers.map(async (presser, index): Promise<Told> => {
      const { acknowledged = 'odd', commented = 'odd' } = told[index] ?? {};
      return {
        entraId: presser.person.entraId,
        acknowledged: acknowledged === 'lost' ? await presser.acknowledge(teams) : acknowledged,
        commented: commented === 'lost' ? await presser.comment(teams) : commented,
      };
    }),
  );
  const { wrongs } = await readLedger(world, number, again);
  return [...wrongs, ...(await comesToShow(world, number, everyone))];
}

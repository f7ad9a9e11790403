import { setTimeout } from 'node:timers/promises';
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

/** What the rounds came to. */
export interface RoundsReport {
  /** Whatever was not as it must be; empty when all is well. */
  readonly wrongs: readonly string[];
  /** Presses that were confirmed, and that were lost, before the process was killed. */
  readonly confirmed: number;
  readonly lost: number;
}

const seats = 60;

/**
 * A case a round: all members acknowledge and comment at once, the process is killed in the middle, and another one
 * takes over. In the last round it is killed when all are confirmed, before the card can show it.
 */
export async function killInRounds(rounds: number, random: () => number): Promise<RoundsReport> {
  const world = await createFaultWorld(seats, rounds - 1);
  try {
    const first = await world.startProcess();
    await world.teamsAt(first).say(world.secretary, chat, 'publiser SG');
    const state = { bot: first, wrongs: [] as string[], confirmed: 0, lost: 0 };
    for (const [index, number] of world.cases.entries()) {
      const isLast = index === world.cases.length - 1;
      const death = isLast
        ? { confirmations: 2 * seats, thenMs: 0 }
        : { confirmations: 1 + Math.floor(random() * 2 * (seats - 5)), thenMs: random() * 15 };
      const round = await runRound(world, number, state.bot, death);
      state.bot = round.bot;
      state.wrongs.push(...round.wrongs);
      state.confirmed += round.confirmed;
      state.lost += round.lost;
    }
    const everyone = { acknowledged: seats, comments: seats };
    for (const number of world.cases) state.wrongs.push(...(await comesToShow(world, number, everyone)));
    return state;
  } finally {
    await world.close();
  }
}

async function runRound(world: FaultWorld, number: string, doomed: BotProcess, death: Death) {
  const card = theCardOf(world, number);
  const pressers = world.members.map((member) => createPresser(member, card.id));
  const told = await pressUntilKilled(pressers, world.teamsAt(doomed), doomed, death);
  const afterDeath = await readLedger(world, number, told);

  const bot = await world.startProcess();
  const shown = await comesToShow(world, number, afterDeath.stored);
  const again = await pressAgain(pressers, told, world.teamsAt(bot));
  const atLast = await readLedger(world, number, again);

  const fates = told.flatMap(({ acknowledged, commented }) => [acknowledged, commented]);
  return {
    bot,
    wrongs: [...afterDeath.wrongs, ...shown, ...atLast.wrongs],
    confirmed: fates.filter((fate) => fate === 'confirmed').length,
    lost: fates.filter((fate) => fate === 'lost').length,
  };
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

/** Those who got no confirmation press once more. */
async function pressAgain(pressers: readonly Presser[], told: readonly Told[], teams: TeamsClient) {
  return Promise.all(
    told.map(async ({ entraId, acknowledged, commented }): Promise<Told> => {
      const presser = pressers.find(({ person }) => person.entraId === entraId);
      return {
        entraId,
        acknowledged: (acknowledged === 'lost' ? await presser?.acknowledge(teams) : acknowledged) ?? 'odd',
        commented: (commented === 'lost' ? await presser?.comment(teams) : commented) ?? 'odd',
      };
    }),
  );
}

/** Nobody presses meanwhile. A message that the dead process had taken comes back only after its lease. */
async function comesToShow(world: FaultWorld, number: string, counts: ShownCounts): Promise<readonly string[]> {
  const isShown = await eventually(() => cardsOf(world, number).length === 1 && shows(world, number, counts));
  return isShown ? [] : [`${number}: the card never came to show ${counts.acknowledged} and ${counts.comments}`];
}

import { setTimeout } from 'node:timers/promises';
import type { BotProcess } from './botProcess.ts';
import { eventually } from './eventually.ts';
import { chat } from './members.ts';
import { createFaultWorld, type FaultWorld } from './world.ts';

/** What the kills came to. */
export interface RemindReport {
  /** Whatever was not as it must be; empty when all is well. */
  readonly wrongs: readonly string[];
  readonly kills: number;
  readonly sent: number;
  readonly unknown: number;
}

/** The most sends that a replica has in flight. */
const mostInFlight = 16;

/**
 * Rounds of reminders to all members with two replicas, of which one at a time is killed at a random instant and
 * followed by another. Each member must have got the round's card once, or be in the ledger as unknown.
 */
export async function killWhileReminding(
  seats: number,
  kills: number,
  killsARound: number,
  random: () => number,
): Promise<RemindReport> {
  const world = await createFaultWorld(seats, 0);
  try {
    const bots = [world.startProcess(), world.startProcess()];
    await world.teamsAt(await oneOf(bots, random)).say(world.secretary, chat, 'publiser SG');
    const report = { wrongs: [] as string[], kills: 0, sent: 0, unknown: 0 };
    while (report.kills < kills) {
      const roundId = await startRound(world, await oneOf(bots, random));
      const before = report.kills;
      for (let n = 0; n < Math.min(killsARound, kills - before); n += 1) {
        await setTimeout(random() * 800);
        const index = Math.floor(random() * bots.length);
        await (await bots[index])?.kill();
        // The other goes on meanwhile.
        bots[index] = world.startProcess();
        report.kills += 1;
      }
      const { wrongs, sent, unknown } = await settled(world, roundId, seats);
      report.wrongs.push(...wrongs);
      report.sent += sent;
      report.unknown += unknown;
      if (unknown > (report.kills - before) * mostInFlight) report.wrongs.push(`${roundId}: ${unknown} unknown`);
    }
    return report;
  } finally {
    await world.close();
  }
}

/** The secretary asks for a reminder and sends it; gives the round's id. */
async function startRound(world: FaultWorld, bot: BotProcess): Promise<string> {
  const { secretary, records, meeting } = world;
  const { keys, reminders } = records;
  const partition = keys.meetingPartition(meeting.id);
  const place = { id: `a:${secretary.channelUserId}`, scope: 'personal' } as const;
  world.connector.place(place, [secretary]);
  const known = new Set((await reminders.rounds.list(partition, keys.round(''))).map(({ value }) => value.id));
  const teams = world.teamsAt(bot);
  await teams.say(secretary, place, 'påminn SG');
  const preview = world.connector
    .messages(place.id)
    .findLast(({ versions }) => JSON.stringify(versions).includes('reminder.send'));
  await teams.press(secretary, place, preview?.id ?? '', 'Send påminnelse');
  const rounds = await reminders.rounds.list(partition, keys.round(''));
  const round = rounds.find(({ value }) => !known.has(value.id));
  if (!round) throw new Error('The reminder was not started');
  return round.value.id;
}

/** Waits until nothing more happens by itself, and compares the ledger with what members have in their chats. */
async function settled({ records, meeting, members, connector }: FaultWorld, roundId: string, seats: number) {
  const { keys, reminders } = records;
  const partition = keys.meetingPartition(meeting.id);
  const isDone = await eventually(
    async () => (await reminders.rounds.read(partition, keys.round(roundId)))?.value.state === 'done',
    240_000,
  );
  const ledger = await reminders.deliveries.list(partition, keys.delivery(roundId));
  const all = (await reminders.deliveries.list(partition, keys.deliveries)).map(({ value }) => value);
  const wrongs = isDone ? [] : [`${roundId}: never done`];
  if (ledger.length !== seats) wrongs.push(`${roundId}: ${ledger.length} of ${seats} in the ledger`);
  for (const { email, channelUserId } of members) {
    const own = all.filter(({ person }) => person === email);
    const sent = own.filter(({ state }) => state.kind === 'sent').length;
    const unknown = own.filter(({ state }) => state.kind === 'unknown').length;
    const cards = cardsIn(connector, `a:${channelUserId}`);
    if (sent + unknown !== own.length) wrongs.push(`${roundId}: ${email} has ${JSON.stringify(own)}`);
    if (cards < sent || cards > sent + unknown)
      wrongs.push(`${roundId}: ${email} got ${cards}, of ${sent} and ${unknown}`);
  }
  const count = (kind: string) => ledger.filter(({ value }) => value.state.kind === kind).length;
  const [sent, unknown] = [count('sent'), count('unknown')];
  return { wrongs, sent, unknown };
}

function cardsIn(connector: FaultWorld['connector'], conversationId: string): number {
  return connector
    .messages(conversationId)
    .filter(({ versions }) => JSON.stringify(versions[0]).includes('venter på deg')).length;
}

function oneOf<T>(choices: readonly T[], random: () => number): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('Nothing to choose from');
  return choice;
}

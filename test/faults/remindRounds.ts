import { instantOf } from '../../src/domain/instant.ts';
import type { BotProcess } from './botProcess.ts';
import { eventually } from './eventually.ts';
import { chat } from './members.ts';
import { startReminder } from './remindPress.ts';
import { createFaultWorld, type FaultWorld } from './world.ts';

/** What the kills came to. */
export interface RemindReport {
  /** Whatever was not as it must be; empty when all is well. */
  readonly wrongs: readonly string[];
  readonly rounds: number;
  readonly kills: number;
  /** How many of them cut off at least one reminder on its way to Teams. */
  readonly landed: number;
  readonly sent: number;
  /** Of unknown fate; of these, so many had arrived. */
  readonly unknown: number;
  readonly arrived: number;
}

/** What a kill left behind: reminders that were being sent by whichever replica, and how many it had cut off until then. */
interface Kill {
  readonly sending: readonly string[];
  readonly cutOff: number;
}

/** The most sends that a replica has in flight. */
const mostInFlight = 16;
/** So slow that a replica which is killed is always in the middle of some. */
const sendMs = 1_000;
/** Later than anything that a killed replica held is given up. */
const laterClock = () => instantOf(Date.now() + 61_000);

/**
 * Reminders to all members with two replicas, one after the other. When Teams has seen some more messages, one of the two
 * is killed, and followed by another while the first goes on. As long as there are kills to come, a new round begins
 * before the last one is through. At the end each member must have got each round's card once, or be in the ledger as
 * unknown, and there are at most as many of these as were in flight at the kills.
 */
export async function killWhileReminding(seats: number, kills: number, random: () => number): Promise<RemindReport> {
  const world = await createFaultWorld(seats, 0);
  const next = startsInAdvance(world, kills + 2);
  try {
    const bots = await Promise.all([next(), next()]);
    await world.teamsAt(oneOf(bots, random)).say(world.secretary, chat, 'publiser SG');
    world.connector.slowSends(sendMs);
    const rounds: string[] = [];
    const seen = () => world.connector.requests.filter(isReminder).length;
    const killed: Kill[] = [];
    while (killed.length < kills) {
      if (rounds.length * seats - seen() < seats) rounds.push(await startReminder(world, oneOf(bots, random)));
      const killAt = seen() + 5 + Math.floor(random() * 15);
      // What the dead have held comes back late: there may be nothing else to send.
      if (!(await eventually(() => seen() >= killAt, 5_000))) {
        rounds.push(await startReminder(world, oneOf(bots, random)));
        continue;
      }
      const index = Math.floor(random() * bots.length);
      await bots[index]?.kill();
      killed.push({ sending: await deliveriesBeingSent(world), cutOff: cutOffIn(world) });
      bots[index] = await next();
    }
    await Promise.all(bots.map((bot) => bot.end()));
    world.connector.slowSends(0);
    await world.startHere(laterClock);
    return { kills, rounds: rounds.length, ...(await settle(world, rounds, killed)) };
  } finally {
    await world.close();
  }
}

/** Starts bots, so many at most. Two more get ready meanwhile, so that a kill is followed by another soon. */
function startsInAdvance(world: FaultWorld, count: number): () => Promise<BotProcess> {
  const spares = [world.loadProcess(), world.loadProcess()];
  const left = { toLoad: count - spares.length };
  return async () => {
    const loaded = spares.shift();
    if (left.toLoad > 0) spares.push(world.loadProcess());
    left.toLoad -= 1;
    return loaded ? loaded.start() : world.startProcess();
  };
}

/** Waits until nothing more happens by itself, and compares the ledger with what members have in their chats. */
async function settle(world: FaultWorld, rounds: readonly string[], killed: readonly Kill[]) {
  const { records, meeting, members } = world;
  const { keys, reminders } = records;
  const partition = keys.meetingPartition(meeting.id);
  const stateOf = async (id: string) => (await reminders.rounds.read(partition, keys.round(id)))?.value.state;
  const wrongs: string[] = [];
  for (const id of rounds) {
    if (!(await eventually(async () => (await stateOf(id)) === 'done'))) wrongs.push(`${id}: never done`);
  }
  const all = (await reminders.deliveries.list(partition, keys.deliveries)).map(({ value }) => value);
  const unknown = all.filter(({ state }) => state.kind === 'unknown');
  let cardsOfUnknown = 0;
  for (const { email = '', channelUserId } of members) {
    const own = all.filter(({ person }) => person === email);
    const sent = own.filter(({ state }) => state.kind === 'sent').length;
    const open = own.filter(({ state }) => state.kind === 'unknown').length;
    const cards = world.connector.messages(`a:${channelUserId}`).filter(isCard).length;
    if (new Set(own.map(({ roundId }) => roundId)).size !== rounds.length)
      wrongs.push(`${email}: in ${own.length} rounds`);
    if (sent + open !== own.length) wrongs.push(`${email}: ${JSON.stringify(own.map(({ state }) => state))}`);
    if (cards < sent || cards > sent + open) wrongs.push(`${email}: got ${cards}, of ${sent} and ${open}`);
    cardsOfUnknown += cards - sent;
  }
  const inFlight = killed.reduce((sum, { sending }) => sum + Math.min(sending.length, mostInFlight), 0);
  if (unknown.length > inFlight) wrongs.push(`${unknown.length} unknown, but only ${inFlight} were in flight`);
  const wereSending = new Set(killed.flatMap(({ sending }) => sending));
  const odd = unknown.map(idOf).filter((id) => !wereSending.has(id));
  wrongs.push(...odd.map((id) => `${id}: unknown, but not in flight at any kill`));
  const landed = killed.filter(({ cutOff }, index) => cutOff > (killed[index - 1]?.cutOff ?? 0)).length;
  return { wrongs, landed, sent: all.length - unknown.length, unknown: unknown.length, arrived: cardsOfUnknown };
}

/** Those of the replica that was just killed, and of the one that goes on. */
async function deliveriesBeingSent({ records, meeting }: FaultWorld): Promise<readonly string[]> {
  const { keys, reminders } = records;
  const all = await reminders.deliveries.list(keys.meetingPartition(meeting.id), keys.deliveries);
  return all.filter(({ value }) => value.state.kind === 'sending').map(({ value }) => idOf(value));
}

function cutOffIn({ connector }: FaultWorld): number {
  return connector.abandoned.filter(isReminder).length;
}

function idOf({ roundId, person }: { readonly roundId: string; readonly person: string }): string {
  return `${roundId} ${person}`;
}

function isReminder({ method, body }: FaultWorld['connector']['requests'][number]): boolean {
  return method === 'POST' && holdsReminder(body);
}

function isCard({ versions }: ReturnType<FaultWorld['connector']['messages']>[number]): boolean {
  return holdsReminder(versions[0]);
}

function holdsReminder(activity: unknown): boolean {
  return JSON.stringify(activity).includes('venter på deg');
}

function oneOf<T>(choices: readonly T[], random: () => number): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('Nothing to choose from');
  return choice;
}

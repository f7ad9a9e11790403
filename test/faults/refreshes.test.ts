import { afterEach, beforeEach, expect, test } from 'vitest';
import { itemIdOf } from '../../src/domain/case.ts';
import { instantOf } from '../../src/domain/instant.ts';
import type { PressEvent } from '../../src/ports/dialogue.ts';
import { Unavailable } from '../../src/ports/errors.ts';
import type { Bot } from '../../src/start.ts';
import { createRefreshRequests } from '../../src/usecases/jobs/refreshRequests.ts';
import { createUseCases } from '../../src/usecases/useCases.ts';
import { verbs } from '../../src/views/buttons.ts';
import { publish } from './chatLog.ts';
import { eventually } from './eventually.ts';
import { chat } from './members.ts';
import { shows } from './posted.ts';
import { createFaultWorld, type FaultWorld, tenantId } from './world.ts';

const itemId = itemIdOf({ body: 'SG', year: 2020, sequence: 71 });

let world: FaultWorld;

beforeEach(async () => {
  world = await createFaultWorld(3, 0);
});

afterEach(() => world.close());

test('while the queue is down answers are taken, and the periodic sweep brings the card up to date', async () => {
  // In the middle of a minute, where it stays: no sweep comes before it is looked for.
  const minuteMs = 60_000;
  const time = { nowMs: Math.floor(Date.now() / minuteMs) * minuteMs + minuteMs / 2 };
  const bot = await world.startHere(() => instantOf(time.nowMs));
  await publish(world, bot);

  const answer = await acknowledgeWithQueueDown(bot);
  const shownBefore = shows(world, '71/20', { acknowledged: 1, comments: 0 });
  time.nowMs += minuteMs;
  const comesToShow = await eventually(() => shows(world, '71/20', { acknowledged: 1, comments: 0 }));

  expect(answer).toMatchObject({ outcome: { kind: 'answered' } });
  expect(shownBefore).toBe(false);
  expect(comesToShow).toBe(true);
});

test('a message that cannot be understood stops nobody', async () => {
  const bot = await world.startHere();
  await publish(world, bot);
  await bot.deps.queue.enqueue({ kind: 'from another version' }, 0);
  await bot.deps.queue.enqueue({ kind: 'refresh', meetingId: 'no such meeting', itemId: 'x', dueAt: 'never' }, 0);

  const [member] = world.members;
  const card = world.connector.messages(chat.id).at(-1);
  if (!member || !card) throw new Error('Nobody to press, or nothing to press on');
  await world.teamsAt(bot).press(member, chat, card.id, 'Ta til orientering');
  const comesToShow = await eventually(() => shows(world, '71/20', { acknowledged: 1, comments: 0 }));

  expect(comesToShow).toBe(true);
});

test('a refresh is asked for before anything is written, so that a crash in between cannot lose it', async () => {
  const bot = await world.startHere();
  await publish(world, bot);
  const writtenByThen: number[] = [];
  const useCases = createUseCases({
    ...bot.deps,
    refreshes: async () => {
      writtenByThen.push(await written());
    },
  });

  await useCases.acknowledge(turn(), press());
  await useCases.addComment(turn(), { ...press(), nonce: 'nonce-nonce', text: 'En merknad' });

  expect(writtenByThen).toEqual([0, 1]);
  expect(await written()).toBe(2);
});

/** As a press on the button does it, with a queue that takes nothing. */
async function acknowledgeWithQueueDown({ deps }: Bot) {
  const down = { ...deps.queue, enqueue: () => Promise.reject(new Unavailable('The queue is down')) };
  const useCases = createUseCases({ ...deps, refreshes: createRefreshRequests(down, deps.clock, deps.log) });
  return useCases.acknowledge(turn(), press());
}

/** Answers and comments on sak 71/20. */
async function written(): Promise<number> {
  const { keys, responses, comments } = world.records;
  const partition = keys.meetingPartition(world.meeting.id);
  const answered = await responses.list(partition, keys.response(itemId));
  return answered.length + (await comments.list(partition, keys.comment(itemId))).length;
}

function press() {
  return { meetingId: world.meeting.id, itemId, paperVersion: 1, language: 'nb' } as const;
}

/** The first member, in the group chat. */
function turn(): PressEvent {
  const [member] = world.members;
  if (!member) throw new Error('Nobody to press');
  return {
    kind: 'press',
    verb: verbs.acknowledge,
    data: {},
    trigger: 'manual',
    reply: 'private',
    correlationId: 'test',
    actor: { tenantId, entraId: member.entraId, channelUserId: member.channelUserId },
    conversation: { ...chat, tenantId, serviceUrl: world.connector.serviceUrl },
  };
}

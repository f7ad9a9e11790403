import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod/v4';
import { decodeMessage } from '../../src/adapters/queue/messageText.ts';
import { itemIdOf } from '../../src/domain/case.ts';
import { verbs } from '../../src/views/buttons.ts';
import { cardOf, findAction } from '../support/connector/cards.ts';
import type { Person } from '../support/connector/types.ts';
import type { BotProcess } from './botProcess.ts';
import { eventually } from './eventually.ts';
import { chat } from './members.ts';
import { cardsOf, type ShownCounts, shows, theCardOf } from './posted.ts';
import { createPresser } from './presses.ts';
import { createReplicaWorld, type ReplicaWorld } from './replicaWorld.ts';

const refreshSchema = z.object({ kind: z.literal('refresh'), itemId: z.string() });

// Each test has cases of its own: all share one world, as starting one takes a machine a while.
let world: ReplicaWorld;
let replicas: readonly [BotProcess, BotProcess];

beforeAll(async () => {
  world = await createReplicaWorld(3, 5, 2);
  replicas = await Promise.all([world.startReplica(), world.startReplica()]);
  await Promise.all(replicas.map((replica) => world.teamsAt(replica).say(world.secretary, chat, 'publiser SG')));
});

afterEach(() => world.faults.disarm());

afterAll(() => world.close());

test('two replicas that are asked to publish at the same time post each card once', () => {
  const posted = world.cases.map((number) => cardsOf(world, number).length);

  const agendas = world.connector
    .messages(chat.id)
    .filter((message) => JSON.stringify(message.versions[0]).includes('"summary":"Saksliste'));
  expect(posted).toEqual([1, 1, 1, 1, 1, 1]);
  expect(agendas).toHaveLength(1);
});

test('different answers that a person gives at several replicas at the same time are all kept, each once', async () => {
  const clients = replicas.map((replica) => world.teamsAt(replica));
  const { card, button } = buttonOf('71/20');
  const reasons = ['én', 'to', 'tre', 'fire', 'fem', 'seks'];
  const wish = (text: string) => ({
    ...button,
    verb: verbs.sendDiscuss,
    data: { ...(button.data as object), text },
  });

  await Promise.all(
    world.members.flatMap((member) =>
      reasons.map((text, index) => clients[index % 2]?.press(member, chat, card.id, wish(text))),
    ),
  );

  const { keys, responses } = world.records;
  const histories = await responses.list(keys.meetingPartition(world.meeting.id), keys.response(itemOf('71/20')));
  const kept = histories.map(({ value }) => value.entries.map(({ reason }) => reason).toSorted());
  expect(kept).toEqual(world.members.map(() => reasons.toSorted()));
  await comesToShow('71/20', { acknowledged: 0, comments: 0, wishes: 3 });
});

test('a comment that is saved is told as saved though the case cannot be shown afterwards', async () => {
  const { card, button } = buttonOf('101/20');
  const data = { ...(button.data as object), nonce: 'nonce-nonce', text: 'En merknad' };
  world.faults.arm('list', { kind: 'status', status: 503, when: 'before' }, 100);

  const told = await firstClient().press(firstMember(), chat, card.id, { ...button, verb: verbs.sendComment, data });
  world.faults.disarm();

  expect(told.body).toMatchObject({ value: 'Kommentaren er lagret på sak 101/20.' });
  await comesToShow('101/20', { acknowledged: 0, comments: 1 });
});

test('when it cannot be found out whether an answer was saved, that is what is told, and pressing again helps', async () => {
  const { card, button } = buttonOf('102/20');
  // More than a press needs: the bots may do something of their own meanwhile.
  world.faults.arm('create', { kind: 'cut', when: 'before' }, 100);

  const told = await firstClient().press(firstMember(), chat, card.id, button);
  world.faults.disarm();
  const again = await firstClient().press(firstMember(), chat, card.id, button);

  expect(JSON.stringify(told.body)).toContain('vi vet ikke om svaret er lagret. Prøv igjen');
  expect(JSON.stringify(again.body)).toContain('Du tok sak 102/20 til orientering');
  await comesToShow('102/20', { acknowledged: 1, comments: 0 });
});

test('others leave a card alone that a replica is updating, and do its work when it is killed', {
  timeout: 400_000,
}, async () => {
  const own = world.cases.slice(-3);
  const [doomed, other] = replicas;
  const [first, second] = world.members;
  if (!first || !second) throw new Error('Nobody to press');
  const began = world.connector.requests.length;
  const updates = () => world.connector.requests.slice(began).filter(({ method }) => method === 'PUT');
  doomed.pause();
  other.pause();
  await Promise.all(own.map((number) => acknowledge(first, number, world.slot)));
  await eventually(async () => (await refreshesToTake(own)) >= own.length);
  world.connector.failNext({ on: 'update', kind: 'hang' }, own.length);
  doomed.goOn();
  await eventually(() => updates().length === own.length);
  const leftForOthers = await refreshesToTake(own);
  // What it holds, it holds for a while though it is dead: alive, it would give the requests up on a slow machine.
  await doomed.kill();
  other.goOn();
  await acknowledge(second, '103/20', other);
  const touchedMeanwhile = await eventually(() => updates().length > own.length, 3_000);

  const areShown = await eventually(() =>
    own.every((number) => shows(world, number, { acknowledged: number === '103/20' ? 2 : 1, comments: 0 })),
  );

  expect(leftForOthers).toBe(0);
  expect(touchedMeanwhile).toBe(false);
  expect(areShown).toBe(true);
});

/** The card of the case as it is now, and the button that answers it. */
function buttonOf(number: string) {
  const card = theCardOf(world, number);
  return { card, button: findAction(cardOf(card), 'Ta til orientering') };
}

function firstClient() {
  return world.teamsAt(replicas[0]);
}

function firstMember(): Person {
  const [member] = world.members;
  if (!member) throw new Error('Nobody to press');
  return member;
}

function acknowledge(person: Person, number: string, at: { readonly port: number }) {
  return createPresser(person, theCardOf(world, number)).acknowledge(world.teamsAt(at));
}

async function comesToShow(number: string, counts: ShownCounts): Promise<void> {
  expect(await eventually(() => shows(world, number, counts))).toBe(true);
}

function itemOf(number: string): string {
  return itemIdOf({ body: 'SG', year: 2020, sequence: Number.parseInt(number, 10) });
}

/** How many refreshes of these cases any replica could take now. */
async function refreshesToTake(numbers: readonly string[]): Promise<number> {
  const { peekedMessageItems } = await world.work.peekMessages({ numberOfMessages: 32 });
  const items = numbers.map(itemOf);
  return peekedMessageItems.filter(({ messageText }) => {
    const { success, data } = refreshSchema.safeParse(decodeMessage(messageText));
    return success && items.includes(data.itemId);
  }).length;
}

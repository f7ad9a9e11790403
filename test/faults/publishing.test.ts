import { afterEach, beforeEach, expect, test } from 'vitest';
import { postingOf, publish, textOf, timesSent } from './chatLog.ts';
import { chat } from './members.ts';
import { cardsOf } from './posted.ts';
import { createFaultWorld, type FaultWorld } from './world.ts';

let world: FaultWorld;

beforeEach(async () => {
  world = await createFaultWorld(3, 3);
});

afterEach(() => world.close());

test('a card that Teams asks us to wait with is said to be missing, and posted alone the next time', async () => {
  const bot = await world.startHere();
  world.connector.failNext({ ...postingOf('101/20'), kind: 'status', status: 429, retryAfter: '1' });

  const [told] = await publish(world, bot);
  const afterFirst = world.cases.map((number) => cardsOf(world, number).length);
  const toldAgain = await publish(world, bot);

  expect(textOf(told)).toContain('1 kort ble ikke sendt fordi Teams ba oss vente.');
  expect(afterFirst).toEqual([1, 0, 1, 1]);
  expect(toldAgain).toEqual([]);
  expect(world.cases.map((number) => cardsOf(world, number).length)).toEqual([1, 1, 1, 1]);
});

test('a card that somebody has deleted in the chat is posted again, and no other', async () => {
  const bot = await world.startHere();
  await publish(world, bot);
  const code = 'ActivityNotFoundInConversation';
  world.connector.failNext({ on: 'update', holding: '"summary":"Sak 102/20', kind: 'status', status: 404, code });

  await publish(world, bot);

  expect(world.cases.map((number) => timesSent(world, number))).toEqual([1, 1, 2, 1]);
});

test('a card of which Teams does not say whether it is there is not posted again', async () => {
  const bot = await world.startHere();
  await publish(world, bot);
  world.connector.failNext({ on: 'update', holding: '"summary":"Sak 102/20', kind: 'status', status: 503 });

  await publish(world, bot);

  expect(world.cases.map((number) => timesSent(world, number))).toEqual([1, 1, 1, 1]);
});

test('cards are posted although the list of who is in the chat cannot be read', async () => {
  const bot = await world.startHere();
  await world.teamsAt(bot).say(world.secretary, chat, 'hjelp');
  world.connector.failNext({ on: 'members', kind: 'status', status: 503 });

  await publish(world, bot);

  expect(world.cases.map((number) => timesSent(world, number))).toEqual([1, 1, 1, 1]);
});

test('two bots on one store that are told to publish at once post each card once', async () => {
  const bots = [await world.startHere(), await world.startHere()];

  await Promise.all(bots.map((bot) => publish(world, bot)));

  expect(world.cases.map((number) => timesSent(world, number))).toEqual([1, 1, 1, 1]);
});

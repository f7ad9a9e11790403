import { afterEach, beforeEach, expect, test } from 'vitest';
import { instantOf } from '../../src/domain/instant.ts';
import { decide, postingOf, publish, textOf, timesSent } from './chatLog.ts';
import { eventually } from './eventually.ts';
import { chat } from './members.ts';
import { cardsOf } from './posted.ts';
import { createFaultWorld, type FaultWorld } from './world.ts';

// What is on its way counts as lost only after a minute; the bot that takes over is that much later.
const laterClock = () => instantOf(Date.now() + 61_000);

let world: FaultWorld;

beforeEach(async () => {
  world = await createFaultWorld(3, 2);
});

afterEach(() => world.close());

test('a card that was on its way when the process was killed is asked about, and «Send på nytt» posts it once', async () => {
  await killWhileSending('101/20', { arrives: false });
  const bot = await world.startHere(laterClock);

  const [reply, ...others] = await publish(world, bot);
  const sentByThen = timesSent(world, '101/20');
  const atOnce = await Promise.all([1, 2].map(() => decide(world, bot, reply, 'Send sak 101/20 på nytt')));
  const again = await decide(world, bot, reply, 'Send sak 101/20 på nytt');

  expect(others).toEqual([]);
  expect(textOf(reply)).toContain('Vi vet ikke om disse kortene kom fram.');
  expect(sentByThen).toBe(1);
  expect(cardsOf(world, '71/20')).toHaveLength(1);
  expect(cardsOf(world, '102/20')).toHaveLength(1);
  expect(atOnce.toSorted()).toEqual(['Dette er alt avgjort.', 'Kortet er sendt på nytt.']);
  expect(again).toBe('Dette er alt avgjort.');
  expect(cardsOf(world, '101/20')).toHaveLength(1);
  expect(timesSent(world, '101/20')).toBe(2);
});

test('a card that may be on its way is left alone for a minute, and after «Kom fram» for good', async () => {
  await killWhileSending('101/20', { arrives: true });
  const bot = await world.startHere();

  await publish(world, bot);
  const sentMeanwhile = timesSent(world, '101/20');
  const later = await world.startHere(laterClock);
  const [reply] = await publish(world, later);
  const answer = await decide(world, later, reply, 'Sak 101/20 kom fram');
  const [afterwards] = await publish(world, later);

  expect(sentMeanwhile).toBe(1);
  expect(cardsOf(world, '102/20')).toHaveLength(1);
  expect(answer).toContain('Takk. Kortet blir stående');
  expect(textOf(afterwards)).toContain('Ingen kort ble sendt på nytt');
  expect(cardsOf(world, '101/20')).toHaveLength(1);
  expect(timesSent(world, '101/20')).toBe(1);
});

test.each([
  ['the connection is cut before the card arrives', { kind: 'cut' }, 0],
  ['the connection is cut after the card arrived', { kind: 'cut', applied: true }, 1],
  ['the answer has no id', { kind: 'mute' }, 1],
  ['a gateway fails', { kind: 'status', status: 502 }, 0],
] as const)('when %s, publishing asks at once, goes on, and repeats nothing', async (_what, fault, arrived) => {
  const bot = await world.startHere();
  world.connector.failNext({ ...postingOf('101/20'), ...fault });

  const [asked] = await publish(world, bot);
  const [askedAgain] = await publish(world, bot);

  expect(textOf(asked)).toContain('Send sak 101/20 på nytt');
  expect(textOf(askedAgain)).toContain('Send sak 101/20 på nytt');
  expect(timesSent(world, '101/20')).toBe(1);
  expect(cardsOf(world, '101/20')).toHaveLength(arrived);
  expect(cardsOf(world, '102/20')).toHaveLength(1);
});

/** The real process dies between writing down that it sends the card and hearing the answer. */
async function killWhileSending(number: string, { arrives }: { readonly arrives: boolean }): Promise<void> {
  const bot = await world.startProcess();
  world.connector.failNext({ ...postingOf(number), kind: 'hang', applied: arrives });
  const asking = world
    .teamsAt(bot)
    .say(world.secretary, chat, 'publiser SG')
    .catch(() => undefined);
  await eventually(() => timesSent(world, number) === 1);
  await bot.kill();
  await asking;
}

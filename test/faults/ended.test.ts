import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { publish } from './chatLog.ts';
import { eventually } from './eventually.ts';
import { theCardOf } from './posted.ts';
import { createPresser } from './presses.ts';
import { openSlowLine } from './slowLine.ts';
import { createFaultWorld, type FaultWorld } from './world.ts';

let world: FaultWorld;

beforeEach(async () => {
  world = await createFaultWorld(2, 0);
});

afterEach(() => world.close());

test('a bot that is asked to end answers what is half sent and what still comes, and then ends well', async () => {
  const bot = await world.startProcess({ SAKSGANG_GRACE_SECONDS: '6' });
  await publish(world, bot);
  const [first, second] = world.members.map((member) => createPresser(member, theCardOf(world, '71/20')));
  const line = await openSlowLine(bot.port);
  onTestFinished(() => line.close());
  const half = first?.acknowledge(world.teamsAt(line));
  await eventually(() => line.held === 1);

  const ended = bot.end();
  const isNotReady = await eventually(async () => (await statusOf(bot.port, 'ready')) === 503);
  const late = await second?.acknowledge(world.teamsAt(bot));
  const refuses = await eventually(async () => (await statusOf(bot.port, 'live')) === 'refused');
  line.letThrough();

  expect(isNotReady).toBe(true);
  expect(late).toBe('confirmed');
  expect(refuses).toBe(true);
  expect(await half).toBe('confirmed');
  expect(await ended).toBe(0);
});

async function statusOf(port: number, what: 'live' | 'ready'): Promise<number | 'refused'> {
  const headers = { connection: 'close' };
  return fetch(`http://127.0.0.1:${port}/health/${what}`, { headers }).then(
    ({ status }) => status,
    () => 'refused',
  );
}

import { expect, onTestFinished, test } from 'vitest';
import { instantOf } from '../../src/domain/instant.ts';
import { publish, timesSent } from './chatLog.ts';
import { eventually } from './eventually.ts';
import { readLedger } from './ledger.ts';
import { shows, theCardOf } from './posted.ts';
import { createPresser } from './presses.ts';
import { createFaultWorld } from './world.ts';

const seats = 20;

test('two bots on one store take answers at once, and the one card shows them all', { timeout: 300_000 }, async () => {
  const world = await createFaultWorld(seats, 0);
  onTestFinished(world.close);
  const bots = [await world.startHere(), await world.startHere()];
  await Promise.all(bots.map((bot) => publish(world, bot)));
  const card = theCardOf(world, '71/20');

  const told = await Promise.all(
    world.members.map(async (member, index) => {
      const presser = createPresser(member, card);
      // Everyone presses at both, as a client does that tries again and meets the other replica.
      const clients = bots.map((bot) => world.teamsAt(bot));
      const own = clients[index % 2];
      const acknowledged = await Promise.all(clients.map((teams) => presser.acknowledge(teams)));
      const commented = own ? await presser.comment(own) : 'odd';
      return {
        entraId: member.entraId,
        acknowledged: acknowledged.find((fate) => fate !== 'confirmed') ?? 'confirmed',
        commented,
      } as const;
    }),
  );
  const { wrongs, stored } = await readLedger(world, '71/20', told);
  const comesToShow = await eventually(() => shows(world, '71/20', { acknowledged: seats, comments: seats }));

  expect(wrongs).toEqual([]);
  expect(stored).toEqual({ acknowledged: seats, comments: seats });
  expect(told.map(({ commented }) => commented)).not.toContain('lost');
  expect(comesToShow).toBe(true);
  expect(timesSent(world, '71/20')).toBe(1);
});

test('a bot does not touch a card that another is updating, and goes on when that one is gone', {
  timeout: 300_000,
}, async () => {
  const world = await createFaultWorld(3, 0);
  onTestFinished(world.close);
  const doomed = await world.startProcess();
  await publish(world, doomed);
  const [first, second] = world.members.map((member) => createPresser(member, theCardOf(world, '71/20')));
  world.connector.failNext({ on: 'update', kind: 'hang' });
  await first?.acknowledge(world.teamsAt(doomed));
  await eventually(() => updatesOf(world.connector.requests) === 1);

  // Its hold on the card outlives it. Alive, it would give the request up on a slow machine.
  await doomed.kill();
  const time = { nowMs: Date.now() };
  const other = await world.startHere(() => instantOf(time.nowMs));
  await second?.acknowledge(world.teamsAt(other));
  // The other's own refresh is due.
  time.nowMs += 3_000;
  const triedMeanwhile = await eventually(() => updatesOf(world.connector.requests) > 1, 3_000);
  // The dead one's hold is over, and so is that on the message it had taken.
  time.nowMs += 61_000;
  const comesToShow = await eventually(() => shows(world, '71/20', { acknowledged: 2, comments: 0 }));

  expect(triedMeanwhile).toBe(false);
  expect(comesToShow).toBe(true);
});

function updatesOf(requests: readonly { readonly method: string }[]): number {
  return requests.filter(({ method }) => method === 'PUT').length;
}

import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { openCosmos } from '../../../src/adapters/cosmos/open.ts';
import { deliver } from '../../../src/usecases/reminders/deliver.ts';
import { runRound } from '../../../src/usecases/reminders/runRound.ts';
import { startRound } from '../../../src/usecases/reminders/startRound.ts';
import { startCosmosDouble } from '../../support/cosmos/double.ts';
import { createVirtualTeams } from './virtualTeams.ts';
import { createReminderWorld } from './world.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([1, 5])(
  'a reminder with %i open cases costs 11 round trips and one for each case, as docs/reminders.md says',
  async (cases) => {
    const world = await createReminderWorld(1, cases);
    const { time, deps, round, counts, meeting } = world;
    createVirtualTeams(time);
    const message = { body: 'SG', meetingId: meeting.id, roundId: round.id };
    await finished(time, startRound(deps)(round));
    await finished(time, runRound(deps)({ kind: 'round', ...message }));
    for (const name of Object.keys(counts)) delete counts[name];

    const person = world.members[0]?.key ?? '';
    await finished(time, deliver(deps)({ kind: 'remind', meetingId: meeting.id, roundId: round.id, person }));

    // Delivery, person, conversation's and tenant's allowance, meeting, and the answers; agenda and pauses are lists.
    expect(counts).toEqual({ read: 5 + cases, list: 2, create: 2, replace: 2 });
  },
);

test.each([
  [1, 62],
  [5, 73],
])('on Cosmos DB a reminder with %i open cases costs at most %i RU, as docs/reminders.md says', async (cases, most) => {
  const double = await startCosmosDouble();
  onTestFinished(double.close);
  const credential = { kind: 'key', key: double.key } as const;
  const opened = await openCosmos({ endpoint: double.endpoint, databaseId: 'd', containerId: 'c', credential });
  onTestFinished(opened.close);
  const world = await createReminderWorld(1, cases, opened.store);
  const { time, deps, round, meeting, members } = world;
  createVirtualTeams(time);
  const about = { meetingId: meeting.id, roundId: round.id };
  await finished(time, startRound(deps)(round));
  await finished(time, runRound(deps)({ kind: 'round', body: 'SG', ...about }));
  double.takeSeen();

  await finished(time, deliver(deps)({ kind: 'remind', ...about, person: members[0]?.key ?? '' }));

  const charged = double.takeSeen().reduce((sum, { charge }) => sum + charge, 0);
  expect(charged).toBeGreaterThan(0.9 * most);
  expect(charged).toBeLessThanOrEqual(most);
});

async function finished<T>(time: { until(isSo: () => boolean): Promise<void> }, work: Promise<T>): Promise<T> {
  const state = { is: false };
  const watched = work.finally(() => {
    state.is = true;
  });
  await time.until(() => state.is);
  return watched;
}

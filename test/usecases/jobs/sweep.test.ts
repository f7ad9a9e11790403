import { expect, test } from 'vitest';
import { Unavailable } from '../../../src/ports/errors.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { requestSweep, sweep } from '../../../src/usecases/jobs/sweep.ts';
import { everyonesCards } from '../../../src/usecases/reminders/ownCards.ts';
import { createPostWorld, type PostWorld } from '../posts/world.ts';

test('a card whose refresh was lost comes to show the state', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  await world.acknowledge('a');

  const asked: string[] = [];
  const refreshes: Deps['refreshes'] = async (_meetingId, itemId) => void asked.push(itemId);

  await sweep({ ...world.deps, refreshes })(1);
  await sweep({ ...world.deps, refreshes })(2);

  expect(world.sent).toEqual([{ kind: 'update', text: 'a: 1' }]);
  // The cards with which people were reminded have perhaps lost theirs as well.
  expect(asked).toEqual([everyonesCards]);
});

test('a card that was brought up to date a moment ago asks for no others', async () => {
  const world = await createPostWorld();
  await world.addPosted('a', { readAt: world.deps.clock() });
  await world.acknowledge('a');
  await world.deps.sleep(5_000);
  const asked: string[] = [];

  await sweep({ ...world.deps, refreshes: async (_meetingId, itemId) => void asked.push(itemId) })(1);

  expect(world.sent).toEqual([{ kind: 'update', text: 'a: 1' }]);
  expect(asked).toEqual([]);
});

test('a card that shows the state already is left alone', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');

  await sweep(world.deps)(1);
  await sweep(world.deps)(2);

  expect(world.sent).toHaveLength(1);
});

test('a card that cannot be drawn does not keep the others from being brought up to date', async () => {
  const world = await createPostWorld();
  for (const id of ['a', 'b', 'c']) await world.addPosted(id);

  await sweep(withUndrawable(world.deps, 'b'))(1);

  expect(world.sent.map(({ text }) => text)).toEqual(['a: 0', 'c: 0']);
  expect(world.lines.map(({ level }) => level)).toEqual(['info', 'error']);
});

test('each sweep that is carried out says how late it was, for the alert on a queue that stands still', async () => {
  const world = await createPostWorld();
  const period = Math.floor(Date.parse(world.deps.clock()) / 60_000) - 3;

  await sweep(world.deps)(period);
  await sweep(world.deps)(period);

  const late = Date.parse(world.deps.clock()) - period * 60_000;
  expect(world.lines.map(({ message, fields }) => [message, fields])).toEqual([['Swept', { lateMs: late }]]);
});

test('cards of a meeting that is over are not compared any more', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  const { meetings, keys } = world.deps.records;
  const found = await meetings.read(keys.bodyPartition('SG'), keys.meeting(world.meeting.id));
  const held = { ...world.meeting, state: 'held' } as const;
  await meetings.replace(keys.bodyPartition('SG'), keys.meeting(world.meeting.id), held, found?.etag ?? '');

  await sweep(world.deps)(1);

  expect(world.sent).toEqual([]);
});

test('several chains merge into one: of all messages for a period, one asks for the next', async () => {
  const world = await createPostWorld();

  for (let chain = 0; chain < 3; chain += 1) await sweep(world.deps)(5);

  expect(await messages(world)).toHaveLength(1);
});

test('a crash before the sweep is marked as done leaves the next sweep asked for', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');

  await expect(sweep(withUnwritableSweeps(world.deps))(5)).rejects.toBeInstanceOf(Unavailable);

  expect(await messages(world)).toHaveLength(1);
});

test('a sweep that crashed before it was marked as done is carried out when its message comes again', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  await sweep(withUnwritableSweeps(world.deps))(5).catch(() => undefined);

  await sweep(world.deps)(5);

  expect(world.sent).toEqual([{ kind: 'update', text: 'a: 0' }]);
});

test('a sweep that cannot ask for the next one is not marked as done', async () => {
  const world = await createPostWorld();
  await world.addPosted('a');
  const down = async () => {
    throw new Unavailable('The queue is down');
  };

  await expect(sweep({ ...world.deps, queue: { ...world.deps.queue, enqueue: down } })(5)).rejects.toThrow();
  await sweep(world.deps)(5);

  expect(await messages(world)).toHaveLength(1);
  expect(world.sent).toHaveLength(1);
});

test('the next sweep is asked for at the turn of the minute', async () => {
  const world = await createPostWorld();
  await requestSweep(world.deps);

  world.pass(59_749);
  const before = await world.deps.queue.receive(1, 1_000);
  world.pass(1);
  const after = await world.deps.queue.receive(1, 1_000);

  const period = Date.parse('2026-12-01T09:01:00.000Z') / 60_000;
  expect(before).toEqual([]);
  expect(after.map(({ message }) => message)).toEqual([{ kind: 'sweep', period }]);
});

async function messages({ deps, pass }: PostWorld): Promise<readonly unknown[]> {
  pass(120_000);
  return (await deps.queue.receive(32, 1_000)).map(({ message }) => message);
}

function withUndrawable(deps: Deps, itemId: string): Deps {
  const { sharedItem, ...others } = deps.presenter;
  return {
    ...deps,
    presenter: {
      ...others,
      sharedItem(shared) {
        if (shared.item.id === itemId) throw new TypeError('Cannot draw');
        return sharedItem(shared);
      },
    },
  };
}

function withUnwritableSweeps(deps: Deps): Deps {
  const create = async () => {
    throw new Unavailable('The store went away');
  };
  return { ...deps, records: { ...deps.records, sweeps: { ...deps.records.sweeps, create } } };
}

import { expect, test } from 'vitest';
import type { Instant } from '../../../src/domain/instant.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { publishScheduled } from '../../../src/usecases/jobs/publishScheduled.ts';
import { sweep } from '../../../src/usecases/jobs/sweep.ts';
import { createPostWorld, type PostWorld } from '../posts/world.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const publishAt = '2026-12-08T07:00:00.000Z' as Instant;

test('who comes back to an empty queue asks again for the publication, the reminders and the digests to come', async () => {
  const { world, deps } = await makeWaiting();
  await sweep(deps)(minuteOf(deps));
  await takeAll(world);
  world.pass(10 * minuteMs);

  await sweep(deps)(minuteOf(deps));

  world.pass(14 * dayMs);
  expect((await takeAll(world)).toSorted()).toEqual(['digest', 'ladder', 'ladder', 'publish']);
});

test('without a pause nothing is asked for twice', async () => {
  const { world, deps } = await makeWaiting();
  await sweep(deps)(minuteOf(deps));
  await takeAll(world);
  world.pass(2 * minuteMs);

  await sweep(deps)(minuteOf(deps));

  world.pass(14 * dayMs);
  expect(await takeAll(world)).toEqual([]);
});

test('the first sweep after a pause, killed in the middle, asks again when its message comes again', async () => {
  const { world, deps } = await makeWaiting();
  await sweep(deps)(minuteOf(deps));
  await takeAll(world);
  world.pass(10 * minuteMs);
  const claims = { ...deps.records.claims, list: () => Promise.reject(new Error('killed')) };

  const killed = sweep({ ...deps, records: { ...deps.records, claims } })(minuteOf(deps));

  await expect(killed).rejects.toThrow('killed');
  await takeAll(world);
  await sweep(deps)(minuteOf(deps));

  world.pass(14 * dayMs);
  expect(await takeAll(world)).toContain('digest');
});

test('of several messages for one publication, one tells the secretariat what came of it', async () => {
  const { world, deps } = await makeWaiting();
  const publish = publishScheduled(deps, () => [{ kind: 'text', text: 'Sakslisten gikk ikke ut' }]);
  const message = { kind: 'publish', body: 'SG', meetingId: 'planned', at: publishAt } as const;
  world.pass(8 * dayMs);

  for (let n = 0; n < 2; n += 1) await publish(message);

  expect(world.sent.map(({ text }) => text)).toEqual(['Sakslisten gikk ikke ut']);
});

test('a publication of which the secretariat was told is not tried again after a pause', async () => {
  const { world, deps } = await makeWaiting();
  await sweep(deps)(minuteOf(deps));
  world.pass(8 * dayMs);
  await publishScheduled(deps, () => [])({ kind: 'publish', body: 'SG', meetingId: 'planned', at: publishAt });
  await takeAll(world);

  await sweep(deps)(minuteOf(deps));

  world.pass(14 * dayMs);
  expect(await takeAll(world)).not.toContain('publish');
});

/** A published meeting with a reminder ahead, one that is to be published, and someone who gets digests. */
async function makeWaiting(): Promise<{ readonly world: PostWorld; readonly deps: Deps }> {
  const world = await createPostWorld();
  const { records, cooperation } = world.deps;
  const { keys, meetings, people, claims } = records;
  const reminders = { atPublication: false, hoursBefore: [24], listAfterDeadline: false, mentionUnreachable: false };
  const bodies = cooperation.bodies.map((body) => ({ ...body, reminders }));
  const partition = keys.bodyPartition('SG');
  const published = await meetings.read(partition, keys.meeting(world.meeting.id));
  const publishedAt = '2026-12-01T08:00:00.000Z' as Instant;
  const now: Meeting = { ...world.meeting, publishedAt };
  await meetings.replace(partition, keys.meeting(now.id), now, published?.etag ?? '');
  const planned: Meeting = { ...world.meeting, id: 'planned', state: 'planned', publishAt };
  await meetings.create(partition, keys.meeting('planned'), planned);
  for (const { key: person, secretariat } of cooperation.people.slice(0, 2)) {
    const known = { person, entraId: `entra-${person}`, channelUserId: `29:${person}` };
    const chat = { id: `a:${person}`, scope: 'personal', tenantId: 't', serviceUrl: 'http://teams' } as const;
    await claims.create(keys.claimPartition, keys.claim(person), known);
    await people.create(keys.personPartition(known.entraId), keys.person, { ...known, chat, digest: !secretariat });
  }
  return { world, deps: { ...world.deps, cooperation: { ...cooperation, bodies } } };
}

function minuteOf({ clock }: Deps): number {
  return Math.floor(Date.parse(clock()) / minuteMs);
}

/** The kinds of all messages that can be taken now, but for sweeps; they are gone afterwards. */
async function takeAll({ deps: { queue } }: PostWorld): Promise<readonly string[]> {
  const leases = await queue.receive(32, minuteMs);
  for (const lease of leases) await queue.complete(lease);
  return leases.map(({ message }) => (message as { readonly kind: string }).kind).filter((kind) => kind !== 'sweep');
}

import { expect, test } from 'vitest';
import type { Instant } from '../../../src/domain/instant.ts';
import { Unavailable } from '../../../src/ports/errors.ts';
import type { AskingTurn } from '../../../src/usecases/audience.ts';
import { formClosed, formOpened } from '../../../src/usecases/forms/openForms.ts';
import { postIdOf } from '../../../src/usecases/posts/postOnce.ts';
import { refreshPost } from '../../../src/usecases/posts/refreshPost.ts';
import { change } from '../../../src/usecases/records/change.ts';
import { createPostWorld, type PostWorld } from '../posts/world.ts';

const future = '2027-01-01T00:00:00.000Z' as Instant;

test('a card is not updated while someone writes in it, and is when the form is closed', async () => {
  const world = await worldWithCard();
  await open(world);

  const meanwhile = await refresh(world);
  await formClosed(world.deps)('entra-1', item(world));
  const afterwards = await refresh(world);

  expect(meanwhile).toEqual({ kind: 'again', afterMs: 2_000 });
  expect(afterwards).toMatchObject({ kind: 'done' });
  expect(world.sent.map(({ text }) => text)).toEqual(['a: 1']);
});

test('a form that is left lying holds the card for two minutes', async () => {
  const world = await worldWithCard();
  await open(world);

  world.pass(119_999);
  const within = await refresh(world);
  world.pass(1);
  const after = await refresh(world);

  expect(within).toMatchObject({ kind: 'again' });
  expect(after).toMatchObject({ kind: 'done' });
  expect(world.sent).toHaveLength(1);
});

test('however many write one after the other, the card is at most three minutes behind', async () => {
  const world = await worldWithCard();
  await open(world);
  world.pass(100_000);
  await open(world, { entraId: 'entra-2' });
  world.pass(80_000);
  const within = await refresh(world);
  world.pass(1);

  const after = await refresh(world);

  expect(within).toMatchObject({ kind: 'again' });
  expect(after).toMatchObject({ kind: 'done' });
});

test.each<[string, Parameters<typeof open>[1]]>([
  ['in a 1:1 chat', { scope: 'personal' }],
  ['from an old client, which is posted', { reply: 'posted' }],
])('a form %s is not in the shared card, and holds nothing', async (_where, how) => {
  const world = await worldWithCard();
  await open(world, how);

  expect(await refresh(world)).toMatchObject({ kind: 'done' });
});

test('a card whose item is closed waits for nobody', async () => {
  const world = await worldWithCard();
  await open(world);
  const { keys, items } = world.deps.records;
  await change(
    items,
    keys.meetingPartition(world.meeting.id),
    keys.item('a'),
    (current) => current && { ...current, state: 'closed' as const },
  );

  expect(await refresh(world)).toMatchObject({ kind: 'done' });
});

test('publishing again updates the card whoever writes in it: the secretariat asks for it', async () => {
  const world = await worldWithCard();
  await open(world);

  const outcome = await refreshPost(world.deps)(await cardOf(world), future, true);

  expect(outcome).toMatchObject({ kind: 'done' });
  expect(world.sent).toHaveLength(1);
});

test('a store that is down does not keep anyone from writing', async () => {
  const world = await worldWithCard();
  const { records } = world.deps;
  const down = { ...records.forms, read: () => Promise.reject(new Unavailable('down')) };

  await formOpened({ ...world.deps, records: { ...records, forms: down } })(turnOf({}), item(world));

  expect(world.lines.map(({ message }) => message)).toContain(
    'An open form could not be noted; an update of the card may take it',
  );
});

async function worldWithCard(): Promise<PostWorld> {
  const world = await createPostWorld();
  await world.addPosted('a', { readAt: world.deps.clock() });
  await world.acknowledge('a');
  return world;
}

interface How {
  readonly entraId?: string;
  readonly scope?: 'personal' | 'group';
  readonly reply?: 'private' | 'posted';
}

function open(world: PostWorld, how: How = {}): Promise<void> {
  return formOpened(world.deps)(turnOf(how), item(world));
}

function turnOf({ entraId = 'entra-1', scope = 'group', reply = 'private' }: How): AskingTurn {
  return {
    kind: 'press',
    verb: 'item.comment',
    data: {},
    trigger: 'manual',
    reply,
    actor: { entraId, tenantId: 't', channelUserId: '29:1' },
    conversation: { id: '19:sg', scope, tenantId: 't', serviceUrl: 'http://teams' },
    correlationId: 'c',
  };
}

function item({ meeting }: PostWorld) {
  return { id: 'a', meetingId: meeting.id };
}

async function cardOf({ deps, meeting, target }: PostWorld) {
  const { keys, posts } = deps.records;
  const found = await posts.read(keys.meetingPartition(meeting.id), keys.post(postIdOf(target('a'))));
  if (!found) throw new Error('No card');
  return found;
}

async function refresh(world: PostWorld) {
  return refreshPost(world.deps)(await cardOf(world), future);
}

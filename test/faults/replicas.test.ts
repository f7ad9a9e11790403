import { afterEach, beforeEach, expect, test } from 'vitest';
import { decodeMessage } from '../../src/adapters/queue/messageText.ts';
import { itemIdOf } from '../../src/domain/case.ts';
import { verbs } from '../../src/views/buttons.ts';
import { cardOf, findAction } from '../support/connector/cards.ts';
import { eventually } from './eventually.ts';
import { chat } from './members.ts';
import { cardsOf, shows, theCardOf } from './posted.ts';
import { createPresser } from './presses.ts';
import { createReplicaWorld, type ReplicaWorld } from './replicaWorld.ts';

let world: ReplicaWorld;

beforeEach(async () => {
  world = await createReplicaWorld(3, 2);
});

afterEach(() => world.close());

test('two replicas that are asked to publish at the same time post each card once', async () => {
  const replicas = await Promise.all([world.startReplica(), world.startReplica()]);

  await Promise.all(replicas.map((replica) => world.teamsAt(replica).say(world.secretary, chat, 'publiser SG')));

  const posted = world.cases.map((number) => cardsOf(world, number).length);
  const agendas = world.connector
    .messages(chat.id)
    .filter((message) => JSON.stringify(message.versions[0]).includes('"summary":"Saksliste'));
  expect(posted).toEqual([1, 1, 1]);
  expect(agendas).toHaveLength(1);
});

test('different answers that a person gives at several replicas at the same time are all kept, each once', async () => {
  const replicas = await Promise.all([world.startReplica(), world.startReplica()]);
  const clients = replicas.map((replica) => world.teamsAt(replica));
  await clients[0]?.say(world.secretary, chat, 'publiser SG');
  const card = theCardOf(world, '71/20');
  const button = findAction(cardOf(card), 'Ta til orientering');
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
  const itemId = itemIdOf({ body: 'SG', year: 2020, sequence: 71 });
  const histories = await responses.list(keys.meetingPartition(world.meeting.id), keys.response(itemId));
  const kept = histories.map(({ value }) => value.entries.map(({ reason }) => reason).toSorted());
  expect(kept).toEqual(world.members.map(() => reasons.toSorted()));
});

test('a comment that is saved is told as saved though the case cannot be shown afterwards', async () => {
  const { teams, card, button } = await publishAt(await world.startReplica());
  const data = { ...(button.data as object), nonce: 'nonce-nonce', text: 'En merknad' };
  world.faults.arm('list', { kind: 'status', status: 503, when: 'before' }, 100);

  const told = await teams.press(firstMember(), chat, card.id, { ...button, verb: verbs.sendComment, data });

  expect(told.body).toMatchObject({ value: 'Kommentaren er lagret på sak 71/20.' });
});

test('when it cannot be found out whether an answer was saved, that is what is told, and pressing again helps', async () => {
  const { teams, card, button } = await publishAt(await world.startReplica());
  // More than a press needs: the bots may do something of their own meanwhile.
  world.faults.arm('create', { kind: 'cut', when: 'before' }, 100);

  const told = await teams.press(firstMember(), chat, card.id, button);
  world.faults.disarm();
  const again = await teams.press(firstMember(), chat, card.id, button);

  expect(JSON.stringify(told.body)).toContain('vi vet ikke om svaret er lagret. Prøv igjen');
  expect(JSON.stringify(again.body)).toContain('Du tok sak 71/20 til orientering');
});

test('others leave a card alone that a replica is updating, and do its work when it is killed', {
  timeout: 400_000,
}, async () => {
  const doomed = await world.startReplica();
  // Started in advance: the request that hangs is given up after ten seconds.
  const other = await world.startReplica();
  other.pause();
  await world.teamsAt(doomed).say(world.secretary, chat, 'publiser SG');
  const [first, second] = world.members;
  if (!first || !second) throw new Error('Nobody to press');
  await acknowledgeAll(first, doomed);
  // It must take all three messages at once, so that it holds two that it never comes to.
  doomed.pause();
  await eventually(async () => (await refreshesToTake()) >= world.cases.length);
  world.connector.failNext({ on: 'update', kind: 'hang' });
  doomed.goOn();
  await eventually(() => updates().length === 1);
  const leftForOthers = await refreshesToTake();
  // What it holds, it holds for a while though it is dead: alive, it would give the request up on a slow machine.
  await doomed.kill();
  other.goOn();
  await createPresser(second, theCardOf(world, heldCase())).acknowledge(world.teamsAt(other));
  const touchedMeanwhile = await eventually(() => updates().filter(isOfHeldCard).length > 1, 3_000);

  const areShown = await eventually(() =>
    world.cases.every((number) => shows(world, number, { acknowledged: number === heldCase() ? 2 : 1, comments: 0 })),
  );

  expect(leftForOthers).toBe(0);
  expect(touchedMeanwhile).toBe(false);
  expect(areShown).toBe(true);
});

async function publishAt(replica: { readonly port: number }) {
  const teams = world.teamsAt(replica);
  await teams.say(world.secretary, chat, 'publiser SG');
  const card = theCardOf(world, '71/20');
  return { teams, card, button: findAction(cardOf(card), 'Ta til orientering') };
}

function firstMember(): ReplicaWorld['secretary'] {
  const [member] = world.members;
  if (!member) throw new Error('Nobody to press');
  return member;
}

async function acknowledgeAll(person: ReplicaWorld['secretary'], at: { readonly port: number }): Promise<void> {
  const teams = world.teamsAt(at);
  await Promise.all(world.cases.map((number) => createPresser(person, theCardOf(world, number)).acknowledge(teams)));
}

/** How many refreshes any replica could take now; the sweep of each minute is none of them. */
async function refreshesToTake(): Promise<number> {
  const { peekedMessageItems } = await world.work.peekMessages({ numberOfMessages: 32 });
  return peekedMessageItems.filter(({ messageText }) => isRefresh(decodeMessage(messageText))).length;
}

function isRefresh(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'refresh';
}

function updates() {
  return world.connector.requests.filter(({ method }) => method === 'PUT');
}

/** The sweep of each minute may update the other cards, whose refreshes were never begun. */
function isOfHeldCard({ path }: { readonly path: readonly string[] }): boolean {
  return path.includes(theCardOf(world, heldCase()).id);
}

/** The case whose card the first update was for. */
function heldCase(): string {
  const [update] = updates();
  const number = world.cases.find((one) => update?.path.includes(theCardOf(world, one).id));
  if (!number) throw new Error('No card is being updated');
  return number;
}

import { expect, test } from 'vitest';
import { loadSample } from '../../../scripts/sample/loadSample.ts';
import { readCooperation } from '../../../src/adapters/config/readCooperation.ts';
import { itemIdOf } from '../../../src/domain/case.ts';
import { instantOf } from '../../../src/domain/instant.ts';
import type { PressEvent } from '../../../src/ports/dialogue.ts';
import { createPaperReader } from '../../../src/understanding.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import { learnPerson } from '../../../src/usecases/people/learnPerson.ts';
import { change } from '../../../src/usecases/records/change.ts';
import { createRecords } from '../../../src/usecases/records/records.ts';
import { createUseCases } from '../../../src/usecases/useCases.ts';
import type { CosmosDouble, Seen } from '../../support/cosmos/double.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';
import { people, places } from '../../support/saksgang/people.ts';
import { connect, makeDouble } from './harness.ts';

test('a first acknowledgement is two round trips: two reads at once, then one create', async () => {
  const { double, acknowledge } = await makeSetting();

  const outcome = await acknowledge();

  expect(outcome.kind).toBe('answered');
  expect(costOf(double)).toEqual({ trips: [['read', 'read'], ['create']], units: 9.3 });
});

test('the same acknowledgement again is three round trips and writes nothing', async () => {
  const { double, acknowledge } = await makeSetting();
  await acknowledge();
  double.takeSeen();

  const outcome = await acknowledge();

  expect(outcome.kind).toBe('unchanged');
  expect(costOf(double)).toEqual({ trips: [['read', 'read'], ['create'], ['read']], units: 4.6 });
});

test('a wish to discuss after an acknowledgement is the two reads, the history, its replacement, and a look at whose form it was', async () => {
  const { double, acknowledge, wishDiscussion } = await makeSetting();
  await acknowledge();
  double.takeSeen();

  const outcome = await wishDiscussion();

  expect(outcome.kind).toBe('answered');
  // The answer itself: 16.4 units.
  expect(costOf(double)).toEqual({ trips: [['read', 'read'], ['read'], ['replace'], ['read']], units: 18 });
});

test('a first acknowledgement of which the answer is lost is one round trip more', async () => {
  const { double, acknowledge } = await makeSetting();
  double.faults.arm('create', { kind: 'cut', when: 'after' });

  const outcome = await acknowledge();

  expect(outcome.kind).toBe('answered');
  expect(costOf(double).trips).toEqual([['read', 'read'], ['create'], ['read']]);
});

/** What went on at the same time is one trip; each begins when all of the one before have ended. */
function costOf(double: CosmosDouble) {
  const trips: Seen[][] = [];
  for (const seen of double.takeSeen().toSorted((a, b) => a.cameAt - b.cameAt)) {
    const last = trips.at(-1);
    if (last?.some(({ leftAt }) => leftAt > seen.cameAt)) last.push(seen);
    else trips.push([seen]);
  }
  const units = trips.flat().reduce((sum, { charge }) => sum + charge, 0);
  return { trips: trips.map((trip) => trip.map(({ operation }) => operation)), units: Number(units.toFixed(2)) };
}

/** The sample on the double, and Odd in front of sak 71/20, whom the bot has met. */
async function makeSetting() {
  const double = await makeDouble();
  const tenantId = '11111111-1111-4111-8111-111111111111';
  const conversation = { ...places.sg, tenantId, serviceUrl: 'https://connector.example.test/' };
  const cooperation = await readCooperation('samples/cooperation.yaml');
  if ('faults' in cooperation) throw new Error(cooperation.faults.join('\n'));
  const nothing = async () => undefined;
  const deps = {
    cooperation,
    records: createRecords(await connect(double), tenantId),
    clock: () => instantOf(Date.UTC(2026, 10, 2, 9)),
    refreshes: nothing,
    queue: { enqueue: nothing },
    readPapers: createPaperReader(cooperation),
    messenger: { findMember: nothing },
    acknowledgementSentence: () => 'Jeg tar saken til orientering.',
    log: createMemoryLog(),
  } as unknown as Deps;
  const { keys } = deps.records;
  const meeting = await loadSample(deps, conversation);
  const itemId = itemIdOf({ body: 'SG', year: 2020, sequence: 71 });
  await change(
    deps.records.items,
    keys.meetingPartition(meeting.id),
    keys.item(itemId),
    (item) => item && { ...item, state: 'open' as const },
  );
  await learnPerson(deps)(people.odd);
  double.takeSeen();
  // So slow that what is asked for at once is there at once.
  double.delayMs = 300;

  const { acknowledge, wishDiscussion } = createUseCases(deps);
  const press: PressEvent = {
    kind: 'press',
    verb: 'acknowledge',
    data: {},
    trigger: 'manual',
    reply: 'private',
    correlationId: 'c-1',
    conversation,
    actor: { tenantId, entraId: people.odd.entraId, channelUserId: people.odd.channelUserId },
  };
  const input = { meetingId: meeting.id, itemId, paperVersion: 1, language: 'nb' } as const;
  return {
    double,
    acknowledge: async () => (await acknowledge(press, input)).outcome,
    wishDiscussion: async () => (await wishDiscussion(press, input)).outcome,
  };
}

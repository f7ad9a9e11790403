import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileCase } from '../../src/usecases/operator/fileCase.ts';
import { baseActivity, executeActivity } from '../support/connector/activities.ts';
import type { Json, Person } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { type Production, startProduction } from '../support/saksgang/startProduction.ts';

const { kari, inger, odd, siri, vidar, arve, knut, gjest } = people;
const title = 'Forhandlinger om erstatning til huseiere';

let bot: Production;
let postId: string;
beforeAll(async () => {
  bot = await startProduction();
  await fileRestricted();
  await bot.teams.say(kari, places.sg, 'publiser SG');
  // Each has been met, so that what follows leaves nothing behind but what was pressed.
  for (const person of Object.values(people)) await bot.teams.say(person, chatOf(person), 'hjelp');
  const { keys, posts } = bot.bot.deps.records;
  postId = (await posts.list(keys.meetingPartition(bot.meeting.id), keys.post('')))[0]?.value.id ?? '';
});
afterAll(() => bot.close());

async function fileRestricted(): Promise<void> {
  await fileCase(bot.bot.deps)({
    meeting: bot.meeting,
    key: { body: 'SG', year: 2020, sequence: 99 },
    position: 9,
    type: 'orientering',
    title,
    access: { kind: 'restricted', legalBasis: 'offl. § 23' },
    sections: [{ kind: 'background', heading: 'Bakgrunn', text: title }],
    proposal: [title],
    extract: title,
    text: title,
  });
}

/** Presses a button that the person may never have been shown, and tells what they read and what it left behind. */
async function press(person: Person, verb: string, changed: Json = {}) {
  const ids = { meetingId: bot.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb' };
  const data = {
    ...ids,
    nonce: 'abcdefgh-1234',
    text: 'Hei',
    decision: 'resend',
    postId,
    id: '1',
    commentId: 'c',
    edits: 0,
    ...changed,
  };
  const base = baseActivity(bot.tenant, person, places.sg);
  const before = bot.traces();
  const { status, body } = await bot.teams.post(executeActivity(base, '1', { verb, data }, {}, 'manual'));
  return { status, read: JSON.stringify(body ?? ''), leftTraces: bot.traces() !== before };
}

const no = /medlemslist|Berre sekretariatet|Bare sekretariatet|Bare medlemmer|ikke i |ikke medlem|Dette er for/i;
const members = [inger, odd, siri, vidar, arve];
const everyone = [kari, ...members, knut, gjest];

describe('a press that a person may not make is refused and leaves nothing behind', () => {
  const answers = ['item.acknowledge', 'item.withdraw', 'item.discuss', 'item.discuss.send'];
  const comments = [
    'item.comment',
    'item.comment.send',
    'item.comment.edit',
    'item.comment.edit.send',
    'item.comment.withdraw',
    'item.comment.withdraw.send',
  ];
  const secretariat = ['item.close', 'item.reopen', 'post.resolve', 'job.retry'];
  const rows = [
    ...[...answers, ...comments].flatMap((verb) => [knut, gjest].map((person) => [verb, person] as const)),
    ...['item.missing', 'item.comments'].flatMap((verb) => [knut, gjest].map((person) => [verb, person] as const)),
    ...['item.show', 'item.paper'].map((verb) => [verb, gjest] as const),
    ...secretariat.flatMap((verb) => [...members, knut, gjest].map((person) => [verb, person] as const)),
  ];

  it.each(rows.map(([verb, person]) => [verb, person.name, person] as const))(
    '%s by %s',
    async (verb, _name, person) => {
      const { status, read, leftTraces } = await press(person, verb);

      expect({ status, leftTraces }).toEqual({ status: 200, leftTraces: false });
      expect(read).toMatch(no);
    },
  );
});

describe('a restricted case', () => {
  const verbs = ['item.show', 'item.paper', 'item.missing', 'item.comments', 'item.acknowledge', 'item.comment.send'];

  it.each(verbs.flatMap((verb) => [knut, gjest].map((person) => [verb, person.name, person] as const)))(
    'tells nothing of itself to %s by %s',
    async (verb, _name, person) => {
      const { read, leftTraces } = await press(person, verb, { itemId: 'SG-2020-99' });

      expect(read).not.toContain('Forhandlinger');
      expect(leftTraces).toBe(false);
    },
  );

  it('tells a member what it is about, so that the silence above means something', async () => {
    expect((await press(siri, 'item.show', { itemId: 'SG-2020-99' })).read).toContain('Forhandlinger');
  });
});

describe('data and verbs that nobody was given', () => {
  it.each(everyone.map((person) => [person.name, person] as const))('lead %s nowhere', async (_name, person) => {
    const forged: readonly [string, Json][] = [
      ['item.acknowledge', { meetingId: 'SG-1999-01-01' }],
      ['item.acknowledge', { itemId: 'AKG-2020-71' }],
      ['item.acknowledge', { itemId: 'SG-2020-71|x' }],
      ['item.acknowledge', { paperVersion: 2 }],
      ['item.comment.send', { nonce: '../../x' }],
      ['item.acknowledge', { meetingId: { $ne: '' } }],
      ['draft.file', { draftId: '0'.repeat(32), index: 0 }],
      ['post.resolve', { postId: '../item:SG-2020-71' }],
      ['job.retry', { id: "1' OR '1'='1" }],
      ['item.destroy', {}],
      ['ITEM.ACKNOWLEDGE', {}],
      ['constructor', {}],
      ['__proto__', {}],
      [' item.acknowledge', {}],
    ];

    const results = await Promise.all(forged.map(([verb, changed]) => press(person, verb, changed)));

    expect(results.map(({ status, leftTraces }) => ({ status, leftTraces }))).toEqual(
      forged.map(() => ({ status: 200, leftTraces: false })),
    );
  });
});

describe('a command that is the secretariat’s alone', () => {
  it.each([...members, knut, gjest].map((person) => [person.name, person] as const))(
    'changes nothing when %s writes it',
    async (_name, person) => {
      const stored = () => bot.traces().split('"kind":"post"')[0];
      const before = stored();

      for (const text of ['avslutt 71/20', 'koble fra SG', 'koble AU hit', 'publiser SG', 'driftsstatus']) {
        expect(await bot.teams.say(person, chatOf(person), text)).toMatchObject({ status: 200 });
      }

      expect(stored() === before).toBe(true);
    },
  );
});

it('none of all this was an error', () => {
  expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { fileCase } from '../../src/usecases/operator/fileCase.ts';
import { verbs } from '../../src/views/buttons.ts';
import { baseActivity, executeActivity } from '../support/connector/activities.ts';
import type { Json, Person } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { type Production, startProduction } from '../support/saksgang/startProduction.ts';

const { kari, inger, odd, siri, vidar, arve, knut, gjest } = people;
const title = 'Forhandlinger om erstatning til huseiere';

const draftId = 'd'.repeat(32);

let bot: Production;
let postId: string;
/** A meeting of AKG, with a case of its own. */
let elsewhere: { readonly meetingId: string; readonly itemId: string };
beforeAll(async () => {
  bot = await startProduction();
  await fileRestricted();
  elsewhere = await fileElsewhere();
  await bot.teams.say(kari, places.sg, 'publiser SG');
  // Each has been met, so that what follows leaves nothing behind but what was pressed.
  for (const person of Object.values(people)) await bot.teams.say(person, chatOf(person), 'hjelp');
  const { keys, posts, drafts, reminders } = bot.bot.deps.records;
  const original = { sha256: 'd'.repeat(64), name: 'sak.txt' };
  const draft = {
    id: draftId,
    original,
    text: 'SAK 1/26',
    receivedAt: bot.bot.deps.clock(),
    receivedFrom: kari.entraId,
  };
  const delivery = {
    roundId: 'r',
    body: 'SG',
    meetingId: bot.meeting.id,
    byItself: false,
    person: 'inger.vik@storvik.example',
    state: { kind: 'unknown', since: bot.bot.deps.clock() },
    tries: [],
  } as const;
  await reminders.deliveries.create(
    keys.meetingPartition(bot.meeting.id),
    keys.delivery('r', delivery.person),
    delivery,
  );
  await drafts.create(keys.draftPartition, keys.draft(draftId), draft);
  postId = (await posts.list(keys.meetingPartition(bot.meeting.id), keys.post('')))[0]?.value.id ?? '';
});
afterAll(() => bot.close());

async function fileElsewhere() {
  const { deps } = bot.bot;
  const startsAt = instantOf(epochOf(deps.clock()) + 30 * 86_400_000);
  const meeting = { ...bot.meeting, id: 'AKG-elsewhere', body: 'AKG', startsAt, deadline: startsAt };
  await deps.records.meetings.create(
    deps.records.keys.bodyPartition('AKG'),
    deps.records.keys.meeting(meeting.id),
    meeting,
  );
  const { item } = await fileCase(deps)({
    meeting,
    key: { body: 'AKG', year: 2020, sequence: 12 },
    type: 'orientering',
    title: 'Sak for AKG',
    access: { kind: 'open' },
    sections: [],
    proposal: [],
    extract: '',
    text: 'Sak for AKG',
  });
  return { meetingId: meeting.id, itemId: item.id };
}

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

/** What every button of the bot could carry: whatever verb it is sent with, its own part of it is whole. */
function dataOf(verb: string): Json {
  const ids = { meetingId: bot.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb' };
  const meeting = { body: 'SG', revision: 0, date: '2030-12-18', time: '10:00', place: 'Teams', deadline: '' };
  const others = {
    draftId,
    index: 0,
    postId,
    id: '1',
    roundId: 'r',
    commentId: 'c',
    edits: 0,
    marked: 1,
    year: 2020,
    sequence: 72,
  };
  const account = { person: 'inger.vik@storvik.example', entraId: inger.entraId };
  const decision = verb === 'account.decide' ? 'release' : 'resend';
  const words = { nonce: 'abcdefgh-1234', text: 'Hei', kind: 'noted', question: 'status 71/20', title: '', order: '' };
  return { ...ids, ...meeting, ...others, ...account, ...words, decision };
}

/** Presses a button that the person may never have been shown, and tells what they read. */
async function send(person: Person, verb: string, changed: Json = {}) {
  const data = { ...dataOf(verb), ...changed };
  const base = baseActivity(bot.tenant, person, places.sg);
  const { status, body } = await bot.teams.post(executeActivity(base, '1', { verb, data }, {}, 'manual'));
  return { status, read: JSON.stringify(body ?? '') };
}

/** The same, and tells whether it left anything behind. */
async function press(person: Person, verb: string, changed: Json = {}) {
  const before = bot.traces();
  const answer = await send(person, verb, changed);
  return { ...answer, leftTraces: bot.traces() !== before };
}

const no = /medlemslist|Berre sekretariatet|Bare sekretariatet|Bare medlemmer|ikke medlem|Dette er for/i;
const members = [inger, odd, siri, vidar, arve];
const everyone = [kari, ...members, knut, gjest];

/** Whom each button of the bot is for. A new one does not compile until it is placed here. */
const meantFor = {
  acknowledge: 'body',
  withdraw: 'body',
  commentForm: 'body',
  sendComment: 'body',
  editCommentForm: 'body',
  editComment: 'body',
  withdrawCommentForm: 'body',
  withdrawComment: 'body',
  discussForm: 'body',
  sendDiscuss: 'body',
  missing: 'body',
  comments: 'body',
  acknowledgeWaiting: 'body',
  recusalForm: 'body',
  recuse: 'body',
  unrecuse: 'body',
  show: 'listed',
  paper: 'listed',
  history: 'listed',
  /** Draws the card as it is, for whoever may see it. */
  cancelForm: 'listed',
  ask: 'listed',
  understood: 'listed',
  close: 'secretariat',
  reopen: 'secretariat',
  resolvePost: 'secretariat',
  retryJob: 'secretariat',
  decideAccount: 'secretariat',
  remind: 'secretariat',
  sendReminder: 'secretariat',
  resolveDelivery: 'secretariat',
  fileDraft: 'secretariat',
  showDraft: 'secretariat',
  meetingForm: 'secretariat',
  saveMeeting: 'secretariat',
  cancelMeetingForm: 'secretariat',
  cancelMeeting: 'secretariat',
  holdMeeting: 'secretariat',
  planYear: 'secretariat',
  planImported: 'secretariat',
  saveAgenda: 'secretariat',
  formalities: 'secretariat',
  postpone: 'secretariat',
  withdrawItem: 'secretariat',
  renumber: 'secretariat',
  outcomeForm: 'secretariat',
  saveOutcome: 'secretariat',
  applyMinutes: 'secretariat',
  publish: 'secretariat',
  remarks: 'secretariat',
  markRemark: 'secretariat',
  link: 'secretariat',
} as const satisfies Record<keyof typeof verbs, 'body' | 'listed' | 'secretariat'>;

const outsiders = { body: [knut, gjest], listed: [gjest], secretariat: [...members, knut, gjest] };

describe('a press that a person may not make is refused and leaves nothing behind', () => {
  it.each(Object.keys(meantFor) as (keyof typeof verbs)[])('%s, by everyone it is not meant for', async (name) => {
    const before = bot.traces();

    const presses = outsiders[meantFor[name]].map(async (person) => {
      const { status, read } = await send(person, verbs[name]);
      return { by: person.name, status, isRefused: no.test(read), ...(!no.test(read) && { read }) };
    });

    const refusals = outsiders[meantFor[name]].map((person) => ({ by: person.name, status: 200, isRefused: true }));
    expect(await Promise.all(presses)).toEqual(refusals);
    expect(bot.traces() === before).toBe(true);
  });
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
      ['item.acknowledge', { meetingId: elsewhere.meetingId }],
      ['item.acknowledge', { itemId: elsewhere.itemId }],
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

describe('a case of another body, with its own meeting', () => {
  const verbsOfMembers = [
    'item.acknowledge',
    'item.withdraw',
    'item.comment.send',
    'item.discuss.send',
    'item.recuse.send',
  ];

  it.each(verbsOfMembers)('takes no %s from those who are not of that body', async (verb) => {
    for (const person of [inger, gjest]) {
      const { status, read, leftTraces } = await press(person, verb, elsewhere);

      expect({ status, leftTraces }).toEqual({ status: 200, leftTraces: false });
      expect(read).toMatch(/medlemslist|ikke medlem|Bare medlemmer|Fant ikke saken/);
    }
  });
});

describe('ids that cannot be', () => {
  const hostile = [
    '\ud800',
    'a\u0000b',
    '語'.repeat(60),
    '語'.repeat(200),
    '../../x',
    'SG-2020-71\n',
    '%00',
    "' OR 1=1 --",
  ];
  const fields = ['meetingId', 'itemId', 'body', 'postId', 'roundId', 'person', 'commentId', 'draftId', 'id', 'nonce'];

  it.each(hostile)('such as %j, in every field of every button, change nothing and are no error', async (id) => {
    const everywhere = Object.fromEntries(fields.map((field) => [field, id]));
    const before = bot.traces();

    const answers = await Promise.all(
      // The secretary gets furthest.
      Object.values(verbs).map((verb) => send(kari, verb, everywhere)),
    );

    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    expect(bot.traces() === before).toBe(true);
    expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('a command that is the secretariat’s alone', () => {
  const commands = [
    'avslutt 71/20',
    'gjenåpne 71/20',
    'koble fra SG',
    'koble AU hit',
    'publiser SG',
    'planlegg publisering SG 11.12 kl. 08.00',
    'avlys publisering SG',
    'driftsstatus',
    'medlemmer SG',
    'ny konto: Inger Vik',
    'påminn SG',
    'påminn 71/20',
    'stopp påminnelser for SG',
    'gjenoppta påminnelser for SG',
    'nytt møte SG 18. desember 2030 kl. 10 på Teams',
    'møteplan SG:\n18. desember 2030 kl. 10',
    'avlys møtet i SG',
    'møtet i SG er holdt',
    'rediger sakslisten for SG',
    'legg til faste saker for SG',
    'ny drøftingssak til SG: Tittel',
    'utsett 71/20 til 20.1',
    'trekk 71/20',
    'nytt nummer til 71/20',
    'utfall av 71/20',
    'utfallene i SG',
    'referat fra SG',
    'merknader til 71/20',
    'knytt 71/20 til AKG 12/20',
    'send 71/20 videre til AKG',
    'ny kalenderadresse for SG',
    'forfall SG: Siri Tveit',
    'inhabil i 71/20: Siri Tveit',
  ];

  it.each(commands)('«%s» is refused to a member, to someone of another body and to a stranger', async (text) => {
    const stored = () => bot.traces().split('"kind":"post"')[0];
    const before = stored();

    for (const person of [inger, knut, gjest]) {
      expect(await bot.teams.say(person, chatOf(person), text)).toMatchObject({ status: 200 });
      expect(JSON.stringify(bot.connector.happenings.at(-1)?.activity)).toMatch(no);
    }

    expect(stored() === before).toBe(true);
  });
});

it('none of all this was an error', () => {
  expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

import { join } from 'node:path';
import { parseCooperation } from '../../../src/adapters/config/cooperationText.ts';
import { createSqliteDeadLetters } from '../../../src/adapters/sqlite/deadLetters.ts';
import { createSqliteStore } from '../../../src/adapters/sqlite/documentStore.ts';
import { createSqliteQueue } from '../../../src/adapters/sqlite/queue.ts';
import { type Instant, instantOf } from '../../../src/domain/instant.ts';
import type { AgendaItem, Meeting } from '../../../src/domain/meeting.ts';
import type { Messenger, OutgoingMessage, SendResult } from '../../../src/ports/messenger.ts';
import type { Deps } from '../../../src/usecases/deps.ts';
import type { PostTarget } from '../../../src/usecases/posts/drawPost.ts';
import { postIdOf } from '../../../src/usecases/posts/postOnce.ts';
import { createRecords } from '../../../src/usecases/records/records.ts';
import type { Post } from '../../../src/usecases/records/types.ts';
import { openForTest, tempFolder } from '../../adapters/sqlite/tempFolder.ts';
import { membersOfSg } from '../../faults/members.ts';
import { createMemoryLog, type LogLine } from '../../support/memoryLog.ts';
import { noFiles } from '../noFiles.ts';
import { noReminders } from '../noReminders.ts';
import { unlimited } from '../unlimited.ts';

/** One call to the messenger. */
export interface Sent {
  readonly kind: 'post' | 'update';
  readonly text: string;
}

/** What posts and jobs are made of: a real store and queue, a clock that stands still, and a messenger on strings. */
export interface PostWorld {
  readonly deps: Deps;
  readonly meeting: Meeting;
  readonly sent: readonly Sent[];
  readonly lines: readonly LogLine[];
  /** Where the item's card belongs. */
  target(itemId: string): PostTarget;
  /** Puts an open item on the agenda, with a card that is posted but shows nothing yet. */
  addPosted(itemId: string, more?: Partial<Post>): Promise<void>;
  post(itemId: string): Promise<Post | undefined>;
  /** One more of the three members has acknowledged, without anybody asking for a refresh. */
  acknowledge(itemId: string): Promise<void>;
  /** What the messenger answers to the coming calls, or throws; after that, `sent`. */
  answerWith(...answers: (SendResult | Promise<SendResult> | Error)[]): void;
  pass(ms: number): void;
}

const cooperation = cooperationOfThree();
const conversation = { id: '19:sg', scope: 'group', tenantId: 't', serviceUrl: 'http://teams' } as const;
const paper = { version: 1, sha256: 'abc' };

/** Makes one for the running test; its SG has three members and a published meeting. */
export async function createPostWorld(): Promise<PostWorld> {
  const database = openForTest(join(tempFolder(), 'data.db'));
  const time = { nowMs: Date.parse('2026-12-01T09:00:00.250Z') };
  const clock = () => instantOf(time.nowMs);
  const sent: Sent[] = [];
  const answers: (SendResult | Promise<SendResult> | Error)[] = [];
  const records = createRecords(createSqliteStore(database), 't');
  const log = createMemoryLog();
  const meeting: Meeting = {
    id: 'SG-2026-12-18',
    body: 'SG',
    startsAt: '2026-12-18T09:00:00.000Z' as Instant,
    place: 'Bergen',
    deadline: '2026-12-15T11:00:00.000Z' as Instant,
    state: 'published',
  };
  await records.meetings.create(records.keys.bodyPartition('SG'), records.keys.meeting(meeting.id), meeting);

  const partition = records.keys.meetingPartition(meeting.id);
  const target = (itemId: string): PostTarget => ({ body: 'SG', meetingId: meeting.id, itemId, conversation });
  const answer = async (kind: Sent['kind'], message: OutgoingMessage): Promise<SendResult> => {
    sent.push({ kind, text: message.kind === 'text' ? message.text : message.summary });
    const next = await answers.shift();
    if (next instanceof Error) throw next;
    return next ?? { kind: 'sent', conversationId: conversation.id, messageId: '1' };
  };

  return {
    meeting,
    sent,
    lines: log.lines,
    target,
    deps: {
      cooperation,
      records,
      clock,
      sleep: async (ms) => {
        time.nowMs += ms;
      },
      queue: createSqliteQueue(database, clock),
      deadLetters: createSqliteDeadLetters(database, clock),
      refreshes: async () => undefined,
      allowance: unlimited,
      ...noReminders,
      messenger: {
        ...silentMessenger(),
        post: (_to, m) => answer('post', m),
        update: (_to, _id, m) => answer('update', m),
      },
      presenter: {
        sharedItem: ({ item, tally }) => ({ kind: 'text', text: `${item.id}: ${tally.acknowledged.length}` }),
        agenda: () => ({ kind: 'text', text: 'agenda' }),
        meetingChange: () => ({ kind: 'text', text: 'flyttet' }),
        absence: () => ({ kind: 'text', text: 'forfall' }),
        unknownNotices: () => ({ kind: 'text', text: 'ukjent' }),
        newVersion: () => ({ kind: 'text', text: 'endret' }),
      },
      ...noFiles(cooperation),
      acknowledgementSentence: () => 'Lest.',
      log,
    },
    async addPosted(itemId, more = {}) {
      await records.items.create(partition, records.keys.item(itemId), itemOn(meeting, itemId));
      const id = postIdOf(target(itemId));
      const state = { kind: 'posted', conversationId: conversation.id, messageId: '1' } as const;
      const post: Post = { id, body: 'SG', meetingId: meeting.id, itemId, conversation, state, ...more };
      await records.posts.create(partition, records.keys.post(id), post);
    },
    async post(itemId) {
      return (await records.posts.read(partition, records.keys.post(postIdOf(target(itemId)))))?.value;
    },
    async acknowledge(itemId) {
      const before = await records.responses.list(partition, records.keys.response(itemId));
      const { key: person, name } = cooperation.people[before.length + 1] ?? { key: '', name: '' };
      const entraId = `entra-${person}`;
      await records.claims
        .create(records.keys.claimPartition, records.keys.claim(person), { person, entraId, channelUserId: '29:x' })
        .catch(() => undefined);
      const given = { at: clock(), late: false, paper, role: 'member', language: 'nb', sentence: 'Lest.' } as const;
      const entries = [{ answer: 'acknowledged', ...given } as const];
      const history = { itemId, entraId, person, name, entries };
      await records.responses.create(partition, records.keys.response(itemId, entraId), history);
    },
    answerWith: (...next) => {
      answers.push(...next);
    },
    pass: (ms) => {
      time.nowMs += ms;
    },
  };
}

function cooperationOfThree() {
  const parsed = parseCooperation(membersOfSg(3).yaml);
  if ('faults' in parsed) throw new Error(parsed.faults.join('\n'));
  return parsed;
}

function itemOn({ id: meetingId, startsAt, place, deadline }: Meeting, id: string): AgendaItem {
  return {
    id,
    meetingId,
    key: { body: 'SG', year: 2026, sequence: 1 },
    number: '1/26',
    position: 1,
    type: 'orientering',
    title: 'En sak',
    access: { kind: 'open' },
    state: 'open',
    startsAt,
    place,
    deadline,
    paper,
    proposal: [],
    extract: '',
  };
}

function silentMessenger(): Omit<Messenger, 'post' | 'update'> {
  return { roster: async () => [], findMember: async () => undefined, openPersonalChat: async () => undefined };
}

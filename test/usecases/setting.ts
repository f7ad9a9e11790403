import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample } from '../../scripts/sample/loadSample.ts';
import { readCooperation } from '../../src/adapters/config/readCooperation.ts';
import { openDatabase } from '../../src/adapters/sqlite/database.ts';
import { createSqliteDeadLetters } from '../../src/adapters/sqlite/deadLetters.ts';
import { createSqliteStore } from '../../src/adapters/sqlite/documentStore.ts';
import { createSqliteQueue } from '../../src/adapters/sqlite/queue.ts';
import { itemIdOf } from '../../src/domain/case.ts';
import { epochOf, type Instant, instantOf } from '../../src/domain/instant.ts';
import type { ConversationRef } from '../../src/ports/conversation.ts';
import type { MessageEvent } from '../../src/ports/dialogue.ts';
import type { DocumentStore } from '../../src/ports/documentStore.ts';
import type { Messenger, SendResult } from '../../src/ports/messenger.ts';
import type { Queue } from '../../src/ports/queue.ts';
import type { Deps } from '../../src/usecases/deps.ts';
import { createRefreshRequests } from '../../src/usecases/jobs/refreshRequests.ts';
import { createRecords } from '../../src/usecases/records/records.ts';
import { contentsOf } from '../support/contents.ts';
import { createMemoryLog } from '../support/memoryLog.ts';
import { noFiles } from './noFiles.ts';
import { noReminders } from './noReminders.ts';
import { unlimited } from './unlimited.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';

/** SG's group chat. */
export const sgChat: ConversationRef = {
  id: '19:styringsgruppen@thread.v2',
  scope: 'group',
  tenantId,
  serviceUrl: 'https://connector.example.test/',
};

export type Setting = Awaited<ReturnType<typeof openSetting>>;

/** The store and the queue, for a test that comes between them and the use cases. */
export interface Beneath {
  readonly store: DocumentStore;
  readonly queue: Queue;
}

/** What the use cases are given, with the sample in a real store, and a messenger that only counts. */
export async function openSetting(around: (beneath: Beneath) => Beneath = (beneath) => beneath) {
  const folder = await mkdtemp(join(tmpdir(), 'saksgang-usecases-'));
  const file = join(folder, 'saksgang.db');
  const database = openDatabase(file);
  const time = { ms: Date.UTC(2026, 10, 2, 9) };
  const clock = () => instantOf(time.ms);
  const log = createMemoryLog();
  const { store, queue } = around({
    store: createSqliteStore(database),
    queue: createSqliteQueue(database, clock),
  });
  const messenger = countingMessenger();
  const cooperation = await sample();
  const deps: Deps = {
    cooperation,
    records: createRecords(store, tenantId),
    clock,
    sleep: async () => undefined,
    queue,
    deadLetters: createSqliteDeadLetters(database, clock),
    refreshes: createRefreshRequests(queue, clock, log),
    messenger,
    allowance: unlimited,
    ...noReminders,
    presenter: {
      sharedItem: () => ({ kind: 'text', text: 'sak' }),
      agenda: () => ({ kind: 'text', text: 'saksliste' }),
      meetingChange: () => ({ kind: 'text', text: 'flyttet' }),
      absence: () => ({ kind: 'text', text: 'forfall' }),
      unknownNotices: () => ({ kind: 'text', text: 'ukjent' }),
      newVersion: () => ({ kind: 'text', text: 'endret' }),
    },
    ...noFiles(cooperation),
    acknowledgementSentence: () => 'Du får saken til orientering.',
    log,
  };
  const meeting = await loadSample(deps, sgChat);

  return {
    deps,
    /** The clock stands still until it is set. */
    setClock(now: Instant) {
      time.ms = epochOf(now);
    },
    /** The database. */
    file,
    messenger,
    meeting,
    itemId: itemIdOf({ body: 'SG', year: 2020, sequence: 71 }),
    /** Everything that is stored and queued, as text. */
    contents: () => contentsOf(file),
    async close() {
      database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A message in SG's chat by someone whom the roster does not know. */
export function strangersMessage(): MessageEvent {
  return {
    kind: 'message',
    text: '',
    files: [],
    correlationId: 'c-1',
    actor: { tenantId, entraId: 'aaaaaaaa-0000-4000-8000-000000000099', channelUserId: '29:stranger' },
    conversation: sgChat,
  };
}

function countingMessenger(): Messenger & { readonly sent: number } {
  let sent = 0;
  async function send(): Promise<SendResult> {
    sent += 1;
    return { kind: 'sent', conversationId: sgChat.id, messageId: String(sent) };
  }
  return {
    get sent() {
      return sent;
    },
    post: send,
    update: send,
    roster: async () => [],
    findMember: async () => undefined,
    openPersonalChat: async () => undefined,
  };
}

async function sample() {
  const found = await readCooperation('samples/cooperation.yaml');
  if ('faults' in found) throw new Error(found.faults.join('\n'));
  return found;
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Deps } from '../../src/usecases/deps.ts';
import type { UseCase } from '../../src/usecases/guard.ts';
import { createUseCases, type UseCases } from '../../src/usecases/useCases.ts';
import { inputsOf } from './inputs.ts';
import { openSetting, type Setting, strangersMessage } from './setting.ts';

/**
 * What every use case does to the store: `reads` nothing at all; `changes` something, but marks the activity first;
 * `itself` means that its own document tells when the same activity comes again.
 */
const kinds = {
  acknowledge: 'itself',
  wishDiscussion: 'itself',
  withdraw: 'itself',
  openCommentForm: 'itself',
  openDiscussionForm: 'itself',
  openOutcomeForm: 'itself',
  cancelForm: 'itself',
  addComment: 'itself',
  openOwnComment: 'itself',
  editComment: 'itself',
  withdrawComment: 'itself',
  readItem: 'reads',
  readMissing: 'reads',
  readComments: 'reads',
  readPaper: 'reads',
  findCase: 'reads',
  readAgenda: 'reads',
  readOwnCases: 'reads',
  openReadModel: 'reads',
  readMembers: 'reads',
  previewReminder: 'reads',
  readWaiting: 'reads',
  readDraft: 'reads',
  readOperations: 'reads',
  readAccount: 'reads',
  listMeetings: 'reads',
  readMeeting: 'reads',
  findMeetingToEdit: 'reads',
  openMeetingForm: 'reads',
  /** Makes the address when it is first asked for; from then on it reads. */
  readFeed: 'reads',
  readMeetingFile: 'reads',
  readAgendaToEdit: 'reads',
  readDecisions: 'reads',
  exportDecisions: 'reads',
  readMinutesDraft: 'reads',
  draftMinutes: 'reads',
  readRemarks: 'reads',
  readHistory: 'reads',
  /** Asks the worker for a file: again would be a second one. */
  readOwnData: 'changes',
  publishAgenda: 'changes',
  schedulePublication: 'changes',
  resolvePost: 'changes',
  sendReminder: 'changes',
  resolveDelivery: 'changes',
  pauseReminders: 'changes',
  resumeReminders: 'changes',
  setDigest: 'changes',
  bringIn: 'changes',
  fileDraft: 'changes',
  retryJob: 'changes',
  decideAccount: 'changes',
  bindBody: 'changes',
  releaseBody: 'changes',
  closeItem: 'changes',
  reopenItem: 'changes',
  setLanguage: 'changes',
  reportAbsence: 'changes',
  planMeeting: 'changes',
  planYear: 'changes',
  moveMeeting: 'changes',
  cancelMeeting: 'changes',
  holdMeeting: 'changes',
  importCalendar: 'changes',
  planImported: 'changes',
  renewFeed: 'changes',
  orderAgenda: 'changes',
  addCase: 'changes',
  addFormalities: 'changes',
  postponeItem: 'changes',
  withdrawItem: 'changes',
  renumberItem: 'changes',
  recordOutcome: 'changes',
  applyMinutes: 'changes',
  markRemark: 'changes',
  linkCase: 'changes',
  moveOn: 'changes',
  recuse: 'changes',
  openRecusalForm: 'changes',
} as const satisfies Record<keyof UseCases, 'reads' | 'changes' | 'itself'>;

/** What is refused only after it was granted, and looked for. */
const looksAndFindsNothing: Partial<Record<keyof UseCases, string>> = {
  exportDecisions: 'noDecisions',
  readMinutesDraft: 'minutesOfNoMeeting',
};

const names = Object.keys(kinds) as (keyof UseCases)[];
const draftId = 'aaaaaaaa';

/** The secretary, alone with the bot, with an activity of its own. */
function turnOf(activityId: string) {
  const { actor, conversation, ...turn } = strangersMessage();
  return {
    ...turn,
    activityId,
    actor: { ...actor, entraId: 'aaaaaaaa-0000-4000-8000-000000000001', channelUserId: '29:kari' },
    conversation: { ...conversation, id: 'a:kari', scope: 'personal' as const },
  };
}

/** Files that are kept nowhere. */
function withFiles(deps: Deps): Deps {
  return {
    ...deps,
    files: { ...deps.files, put: async () => 'a'.repeat(64), get: async () => undefined },
    handouts: { ...deps.handouts, give: async () => 'https://bot.example.test/fil' },
    calendar: { ...deps.calendar, write: () => 'BEGIN:VCALENDAR' },
    calendarUrl: (token: string) => `https://bot.example.test/${token}`,
    eventText: () => ({ summary: 'SG', description: '' }),
    documentWriter: { write: async () => new Uint8Array() },
    minutesText: () => ({ name: 'protokoll.docx', blocks: [] }),
    decisionsFile: () => ({ name: 'vedtak.csv', text: '' }),
  } as unknown as Deps;
}

async function use(setting: Setting, name: keyof UseCases, activityId: string) {
  const inputs = inputsOf(setting);
  const drafted = { readDraft: { draftId, index: 0 }, readMinutesDraft: { draftId: 'bbbbbbbb' } };
  const input = { ...inputs, ...drafted }[name];
  const useCase = createUseCases(withFiles(setting.deps))[name] as UseCase<never, unknown>;
  try {
    return (await useCase(turnOf(activityId), input as never)).outcome;
  } catch (error) {
    return error;
  }
}

/** Why it was refused, if it was. */
function refusalOf(outcome: unknown): string | undefined {
  return (outcome as { readonly refusal?: { readonly kind: string } } | undefined)?.refusal?.kind;
}

describe('of the use cases', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await openSetting();
    const { records, clock, cooperation } = setting.deps;
    const { keys } = records;
    const { actor } = turnOf('');
    const secretary = cooperation.people.find(({ secretariat }) => secretariat);
    await records.people.create(keys.personPartition(actor.entraId), keys.person, {
      entraId: actor.entraId,
      channelUserId: actor.channelUserId,
      person: secretary?.key,
    });
    const original = { sha256: 'a'.repeat(64), name: 'sak.txt' };
    const received = { original, receivedAt: clock(), receivedFrom: actor.entraId };
    const paper =
      'SAK 5/26 Prøvesak\n\nOrientering om noe.\n\nForslag til vedtak:\nStyringsgruppen tar saken til orientering.\n';
    const minutes = 'Protokoll\n\nSAK 71/20 Sak\n\nVedtak:\nStyringsgruppen tar saken til orientering.\n';
    await records.drafts.create(keys.draftPartition, keys.draft(draftId), { id: draftId, text: paper, ...received });
    await records.drafts.create(keys.draftPartition, keys.draft('bbbbbbbb'), {
      id: 'bbbbbbbb',
      text: minutes,
      ...received,
    });
    await use(setting, 'publishAgenda', 'publish');
    await use(setting, 'readFeed', 'first');
  });
  afterAll(() => setting.close());

  /** How many activities were marked as done. */
  async function marks(): Promise<number> {
    const { keys, seen } = setting.deps.records;
    const found = await Promise.all([...'0123456789abcdef'].map((n) => seen.list(keys.seenPartition(n), keys.seen())));
    return found.flat().length;
  }

  it.each(names.filter((name) => kinds[name] === 'reads'))('%s writes nothing, not even a mark', async (name) => {
    const before = [setting.contents(), await marks()];

    const outcome = await use(setting, name, `read-${name}`);

    expect(outcome).not.toBeInstanceOf(Error);
    expect(refusalOf(outcome)).toBe(looksAndFindsNothing[name]);
    expect([setting.contents(), await marks()]).toEqual(before);
  });

  it.each(names.filter((name) => kinds[name] === 'changes'))('%s is done once for an activity', async (name) => {
    const [before, marked] = [setting.contents(), await marks()];

    const outcome = await use(setting, name, `change-${name}`);

    const isMarked = (await marks()) === marked + 1;
    expect(isMarked || (refusalOf(outcome) !== undefined && setting.contents() === before)).toBe(true);
  });
});

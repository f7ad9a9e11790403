import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { Action } from '../../src/domain/access.ts';
import type { AskingTurn } from '../../src/usecases/audience.ts';
import { type Answered, guarded, type UseCase } from '../../src/usecases/guard.ts';
import { postIdOf } from '../../src/usecases/posts/postOnce.ts';
import { createUseCases, type UseCases } from '../../src/usecases/useCases.ts';
import { people } from '../support/saksgang/people.ts';
import { openSetting, type Setting, sgChat, strangersMessage } from './setting.ts';

type AnyUseCase = UseCase<never, unknown>;
type Unguarded = { [Name in keyof UseCases]: UseCases[Name] extends AnyUseCase ? never : Name }[keyof UseCases];

describe('everything that people can reach goes through the guard', () => {
  it('by its type, which only the guard can give', () => {
    expectTypeOf<Unguarded>().toBeNever();
    expectTypeOf<(turn: AskingTurn, input: never) => Promise<Answered<unknown>>>().not.toExtend<AnyUseCase>();
  });

  const folder = new URL('../../src/usecases/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));

  it('by its source: each file that makes a use case makes it with the guard, and only the guard vouches for one', () => {
    const registry = sources.find(({ name }) => name === 'useCases.ts')?.text ?? '';
    const makers = [...registry.matchAll(/^import \{ \w+ \} from '\.\/(\w+\.ts)'/gm)].map(([, name]) => name);

    const unguarded = makers.filter((maker) => {
      const text = sources.find(({ name }) => name === maker)?.text ?? '';
      return !/return guarded\(deps, \{\n\s+action/.test(text);
    });

    expect(makers.length).toBeGreaterThan(15);
    expect(unguarded).toEqual([]);
    expect(sources.filter(({ text }) => /as (?:unknown as )?UseCase\b/.test(text)).map(({ name }) => name)).toEqual([
      'guard.ts',
    ]);
  });
});

function agendaInputs(item: { readonly meetingId: string; readonly itemId: string }) {
  return {
    readAgendaToEdit: { body: 'SG' },
    orderAgenda: { body: 'SG', meetingId: item.meetingId, revision: 0, order: '' },
    addCase: { body: 'SG', title: 'Sak', type: 'orientering' },
    addFormalities: { body: 'SG' },
    postponeItem: item,
    withdrawItem: item,
    renumberItem: item,
    openOutcomeForm: item,
    recordOutcome: { ...item, kind: 'noted', text: '', tasks: '' },
    readDecisions: {},
    exportDecisions: {},
    readMinutesDraft: { draftId: 'x' },
    applyMinutes: { draftId: 'x' },
    draftMinutes: { body: 'SG' },
    readRemarks: item,
    markRemark: { ...item, commentId: 'x', marked: true },
    readHistory: item,
    linkCase: { ...item, to: { sequence: 1, year: 2020 } },
    moveOn: { ...item, to: 'SG' },
  };
}

function meetingInputs(meetingId: string) {
  const ref = { body: 'SG', meetingId };
  const when = { date: '2030-12-18', time: '10:00', place: 'Teams', deadline: '' };
  return {
    reportAbsence: { body: 'SG', absent: true },
    listMeetings: { body: 'SG' },
    readMeeting: ref,
    findMeetingToEdit: { body: 'SG' },
    openMeetingForm: { body: 'SG' },
    planMeeting: { body: 'SG', ...when },
    planYear: { body: 'SG', lines: [] },
    moveMeeting: { ...ref, ...when },
    cancelMeeting: ref,
    holdMeeting: ref,
    importCalendar: { name: 'plan.ics', url: 'https://files.example.test/plan.ics' },
    planImported: { draftId: 'x' },
    readFeed: { body: 'SG' },
    renewFeed: { body: 'SG' },
    readMeetingFile: { body: 'SG' },
  };
}

/** For each use case something to ask for that is there. */
function inputsOf({ meeting, itemId }: Setting): { readonly [Name in keyof UseCases]: Parameters<UseCases[Name]>[1] } {
  const item = { meetingId: meeting.id, itemId };
  const answer = { ...item, paperVersion: 1, language: 'nb' } as const;
  return {
    acknowledge: answer,
    wishDiscussion: answer,
    withdraw: answer,
    openCommentForm: item,
    openDiscussionForm: item,
    cancelForm: item,
    addComment: { ...item, nonce: 'a-nonce-of-a-form', text: 'Hei' },
    readItem: item,
    readMissing: item,
    readComments: item,
    readPaper: item,
    findCase: { sequence: 71, year: 2020 },
    readAgenda: { body: 'SG' },
    readOwnCases: undefined,
    readOwnData: {},
    openReadModel: undefined,
    readMembers: { body: 'SG' },
    publishAgenda: { body: 'SG' },
    schedulePublication: { body: 'SG' },
    resolvePost: { meetingId: meeting.id, postId: postIdOf({ conversation: sgChat }), decision: 'resend' },
    bringIn: { name: 'sak.docx', url: 'https://files.example.test/sak.docx' },
    readDraft: { draftId: 'x', index: 0 },
    fileDraft: {
      draftId: 'x',
      index: 0,
      number: '71/20',
      title: 'Sak',
      type: 'orientering',
      body: 'SG',
      meeting: meeting.id,
      date: '',
      time: '',
      place: '',
      deadline: '',
      access: 'open',
      legalBasis: '',
    },
    ...meetingInputs(meeting.id),
    ...agendaInputs(item),
    recuse: { ...item, recused: true },
    openRecusalForm: item,
    previewReminder: { kind: 'item', ...item },
    sendReminder: { body: 'SG', ...item, nonce: 'a-nonce-of-a-form' },
    resolveDelivery: { meetingId: meeting.id, roundId: 'r', person: 'p', decision: 'resend' },
    readWaiting: { body: 'SG', meetingId: meeting.id },
    pauseReminders: { kind: 'meeting', meeting: { body: 'SG' } },
    resumeReminders: { kind: 'item', ...item },
    setDigest: { wanted: true },
    readOperations: undefined,
    retryJob: { id: '1' },
    readAccount: { name: 'Odd Mjelde' },
    decideAccount: { person: people.odd.email ?? '', entraId: people.odd.entraId, decision: 'release' },
    bindBody: { body: 'AKG' },
    releaseBody: { body: 'SG' },
    closeItem: item,
    reopenItem: item,
    setLanguage: { language: 'en' },
  };
}

describe('a stranger', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await openSetting();
    await publish(setting);
  });
  afterAll(() => setting.close());

  const names = Object.keys(inputsOf({ meeting: {} } as Setting)) as (keyof UseCases)[];

  it.each(names.filter((name) => name !== 'setLanguage' && name !== 'readOwnData'))(
    'is refused by %s, which leaves no trace',
    async (name) => {
      const useCase = createUseCases(setting.deps)[name] as AnyUseCase;
      const before = { contents: setting.contents(), sent: setting.messenger.sent };

      const { outcome } = await useCase(strangersMessage(), inputsOf(setting)[name] as never);

      expect(outcome).toMatchObject({ kind: 'refused', refusal: { kind: expect.stringMatching(refusals) } });
      expect({ contents: setting.contents(), sent: setting.messenger.sent }).toEqual(before);
    },
  );

  it('may choose a language', async () => {
    const { outcome } = await createUseCases(setting.deps).setLanguage(strangersMessage(), { language: 'en' });

    expect(outcome).toEqual({ language: 'en' });
  });
});

/** `itemNotFound` would mean that the input was wrong and the guard never asked. */
const refusals = /^(?:notListed|secretariatOnly)$/;

/** Opens the items, so that no one is refused for their being drafts, and leaves the agenda's post behind. */
async function publish({ deps, meeting }: Setting): Promise<void> {
  const secretary = deps.cooperation.people.find(({ secretariat }) => secretariat);
  const { actor } = strangersMessage();
  const known = { ...actor, entraId: 'aaaaaaaa-0000-4000-8000-000000000001', channelUserId: '29:kari' };
  const { keys, people } = deps.records;
  await people.create(keys.personPartition(known.entraId), keys.person, {
    entraId: known.entraId,
    channelUserId: known.channelUserId,
    person: secretary?.key,
  });
  const turn = { ...strangersMessage(), actor: known };
  const { outcome } = await createUseCases(deps).publishAgenda(turn, { body: meeting.body });
  expect(outcome).toMatchObject({ counts: { posted: 2 } });
}

describe('guarded', () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = await openSetting();
  });
  afterAll(() => setting.close());

  function spy(action: Action) {
    const runs: string[] = [];
    const useCase = guarded<undefined, undefined, object>(setting.deps, {
      action,
      load: async () => ({ subject: {}, loaded: undefined }),
      async run({ acting }) {
        runs.push(acting.actor.entraId);
        return {};
      },
    });
    return { runs, useCase };
  }

  it('runs nothing for someone who may not', async () => {
    const { runs, useCase } = spy('publish');

    const { outcome } = await useCase(strangersMessage(), undefined);

    expect(outcome).toEqual({ kind: 'refused', refusal: { kind: 'secretariatOnly' } });
    expect(runs).toEqual([]);
  });

  it('runs once for someone who may', async () => {
    const { runs, useCase } = spy('setLanguage');

    const { outcome } = await useCase(strangersMessage(), undefined);

    expect(outcome).toEqual({});
    expect(runs).toEqual([strangersMessage().actor.entraId]);
  });
});

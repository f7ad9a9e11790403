import { postIdOf } from '../../src/usecases/posts/postOnce.ts';
import type { UseCases } from '../../src/usecases/useCases.ts';
import { people } from '../support/saksgang/people.ts';
import { type Setting, sgChat } from './setting.ts';

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
export function inputsOf({ meeting, itemId }: Setting): {
  readonly [Name in keyof UseCases]: Parameters<UseCases[Name]>[1];
} {
  const item = { meetingId: meeting.id, itemId };
  const answer = { ...item, paperVersion: 1, language: 'nb' } as const;
  return {
    acknowledge: answer,
    wishDiscussion: answer,
    withdraw: answer,
    openCommentForm: item,
    openDiscussionForm: item,
    cancelForm: item,
    openOwnComment: { ...item, commentId: 'x' },
    editComment: { ...item, commentId: 'x', edits: 0, text: 'Hei' },
    withdrawComment: { ...item, commentId: 'x' },
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

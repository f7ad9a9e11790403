import type { Button } from '../cards/action.ts';
import type { Language } from '../domain/language.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { Voice } from '../text/voice.ts';

/** The literal verbs of the buttons; each has one file in `src/actions/`. */
export const verbs = {
  acknowledge: 'item.acknowledge',
  withdraw: 'item.withdraw',
  commentForm: 'item.comment',
  sendComment: 'item.comment.send',
  editCommentForm: 'item.comment.edit',
  editComment: 'item.comment.edit.send',
  withdrawCommentForm: 'item.comment.withdraw',
  withdrawComment: 'item.comment.withdraw.send',
  discussForm: 'item.discuss',
  sendDiscuss: 'item.discuss.send',
  show: 'item.show',
  cancelForm: 'item.form.cancel',
  missing: 'item.missing',
  comments: 'item.comments',
  paper: 'item.paper',
  close: 'item.close',
  reopen: 'item.reopen',
  resolvePost: 'post.resolve',
  retryJob: 'job.retry',
  decideAccount: 'account.decide',
  remind: 'reminder.preview',
  sendReminder: 'reminder.send',
  resolveDelivery: 'reminder.resolve',
  acknowledgeWaiting: 'waiting.acknowledge',
  fileDraft: 'draft.file',
  showDraft: 'draft.show',
  recusalForm: 'item.recuse',
  recuse: 'item.recuse.send',
  unrecuse: 'item.recuse.undo',
  meetingForm: 'meeting.form',
  saveMeeting: 'meeting.save',
  cancelMeetingForm: 'meeting.cancel',
  cancelMeeting: 'meeting.cancel.send',
  planImported: 'meeting.plan',
  planYear: 'meeting.year',
  holdMeeting: 'meeting.hold',
  saveAgenda: 'agenda.save',
  formalities: 'agenda.fixed',
  postpone: 'item.postpone',
  withdrawItem: 'item.takeOff',
  renumber: 'item.renumber',
  outcomeForm: 'item.outcome',
  saveOutcome: 'item.outcome.send',
  applyMinutes: 'minutes.apply',
  publish: 'meeting.publish',
  ask: 'ask.again',
  understood: 'ask.understood',
  remarks: 'item.remarks',
  markRemark: 'item.remarks.mark',
  history: 'item.history',
  link: 'item.link',
} as const;

export type Verb = (typeof verbs)[keyof typeof verbs];

type ItemOfButton = Pick<AgendaItem, 'id' | 'meetingId'> & { readonly paper: Pick<AgendaItem['paper'], 'version'> };

/** What every button on an item carries: ids, the paper's version, and the language the card is in. */
export function itemData(item: ItemOfButton, language: Language) {
  return { meetingId: item.meetingId, itemId: item.id, paperVersion: item.paper.version, language };
}

/** A button on an item. */
export function itemButton(voice: Voice, item: ItemOfButton, verb: Verb, title: string): Button {
  return { title, verb, data: itemData(item, voice.language) };
}

/** The way back from a form or a list to the case. */
export function backButton(voice: Voice, item: AgendaItem, title = voice.say('btn.back')): Button {
  return itemButton(voice, item, verbs.show, title);
}

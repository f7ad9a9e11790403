import type { Edge } from '../dialogue/edge.ts';
import { acknowledgeAction } from './acknowledge.ts';
import { acknowledgeWaitingAction } from './acknowledgeWaiting.ts';
import { formalitiesAction, moveItemActions, saveAgendaAction } from './agenda.ts';
import { askAction, understoodAction } from './ask.ts';
import { cancelFormAction } from './cancelForm.ts';
import { commentFormAction } from './commentForm.ts';
import { commentsAction } from './comments.ts';
import { decideAccountAction } from './decideAccount.ts';
import { discussFormAction } from './discussForm.ts';
import { fileDraftAction } from './fileDraft.ts';
import {
  cancelMeetingAction,
  cancelMeetingFormAction,
  holdMeetingAction,
  meetingFormAction,
  planImportedAction,
  planYearAction,
  saveMeetingAction,
} from './meetings.ts';
import { missingAction } from './missing.ts';
import { applyMinutesAction, outcomeFormAction, saveOutcomeAction } from './outcome.ts';
import {
  editCommentAction,
  editCommentFormAction,
  withdrawCommentAction,
  withdrawCommentFormAction,
} from './ownComment.ts';
import { paperAction } from './paper.ts';
import { historyAction, linkAction } from './path.ts';
import type { Action } from './press.ts';
import { publishAction } from './publish.ts';
import { recusalFormAction, recuseAction, unrecuseAction } from './recuse.ts';
import { markRemarkAction, remarksAction } from './remarks.ts';
import { remindAction, resolveDeliveryAction, sendReminderAction } from './reminder.ts';
import { resolvePostAction } from './resolvePost.ts';
import { retryJobAction } from './retryJob.ts';
import { sendCommentAction } from './sendComment.ts';
import { sendDiscussAction } from './sendDiscuss.ts';
import { closeItemAction, reopenItemAction } from './setItemState.ts';
import { showDraftAction } from './showDraft.ts';
import { showItemAction } from './showItem.ts';
import { withdrawAction } from './withdraw.ts';

/** Every button's action: one file and one line each. */
export function createActions(edge: Edge): readonly Action[] {
  return [
    acknowledgeAction(edge),
    withdrawAction(edge),
    commentFormAction(edge),
    sendCommentAction(edge),
    editCommentFormAction(edge),
    editCommentAction(edge),
    withdrawCommentFormAction(edge),
    withdrawCommentAction(edge),
    discussFormAction(edge),
    sendDiscussAction(edge),
    cancelFormAction(edge),
    showItemAction(edge),
    missingAction(edge),
    commentsAction(edge),
    paperAction(edge),
    closeItemAction(edge),
    reopenItemAction(edge),
    resolvePostAction(edge),
    retryJobAction(edge),
    decideAccountAction(edge),
    remindAction(edge),
    sendReminderAction(edge),
    resolveDeliveryAction(edge),
    acknowledgeWaitingAction(edge),
    fileDraftAction(edge),
    showDraftAction(edge),
    meetingFormAction(edge),
    saveMeetingAction(edge),
    cancelMeetingFormAction(edge),
    cancelMeetingAction(edge),
    holdMeetingAction(edge),
    planYearAction(edge),
    planImportedAction(edge),
    saveAgendaAction(edge),
    formalitiesAction(edge),
    ...moveItemActions(edge),
    outcomeFormAction(edge),
    saveOutcomeAction(edge),
    applyMinutesAction(edge),
    remarksAction(edge),
    markRemarkAction(edge),
    historyAction(edge),
    linkAction(edge),
    recusalFormAction(edge),
    recuseAction(edge),
    unrecuseAction(edge),
    publishAction(edge),
    askAction(edge),
    understoodAction(edge),
  ];
}

import { decideAccount } from './accounts/decideAccount.ts';
import { readAccount } from './accounts/readAccount.ts';
import { agendaUseCases } from './agenda/useCases.ts';
import { bindBody } from './bindBody.ts';
import { cancelForm } from './cancelForm.ts';
import { addComment } from './comments/addComment.ts';
import { editComment } from './comments/editComment.ts';
import { openOwnComment } from './comments/ownComment.ts';
import { readComments } from './comments/readComments.ts';
import { withdrawComment } from './comments/withdrawComment.ts';
import type { Deps } from './deps.ts';
import { findCase } from './findCase.ts';
import { bringIn } from './intake/bringIn.ts';
import { fileDraft } from './intake/fileDraft.ts';
import { readDraft } from './intake/readDraft.ts';
import { meetingUseCases } from './meeting/useCases.ts';
import { openForm } from './openForm.ts';
import { openReadModel } from './openReadModel.ts';
import { publishAgenda } from './publishAgenda.ts';
import { readAgenda } from './readAgenda.ts';
import { readItem } from './readItem.ts';
import { readMembers } from './readMembers.ts';
import { readMissing } from './readMissing.ts';
import { readOperations } from './readOperations.ts';
import { readOwnCases } from './readOwnCases.ts';
import { readOwnData } from './readOwnData.ts';
import { readPaper } from './readPaper.ts';
import { recuse } from './recuse.ts';
import { releaseBody } from './releaseBody.ts';
import { previewReminder } from './reminders/previewReminder.ts';
import { readWaiting } from './reminders/readWaiting.ts';
import { resolveDelivery } from './reminders/resolveDelivery.ts';
import { sendReminder } from './reminders/sendReminder.ts';
import { setDigest } from './reminders/setDigest.ts';
import { setPause } from './reminders/setPause.ts';
import { resolvePost } from './resolvePost.ts';
import { respond } from './respond.ts';
import { retryJob } from './retryJob.ts';
import { schedulePublication } from './schedulePublication.ts';
import { setItemState } from './setItemState.ts';
import { setLanguage } from './setLanguage.ts';

/** Everything people can do, each behind the one guard. */
export type UseCases = ReturnType<typeof createUseCases>;

export function createUseCases(deps: Deps) {
  return {
    acknowledge: respond(deps, 'acknowledge', 'acknowledged'),
    wishDiscussion: respond(deps, 'wishDiscussion', 'wantsDiscussion'),
    withdraw: respond(deps, 'withdraw', 'withdrawn'),
    openCommentForm: openForm(deps, 'comment'),
    openDiscussionForm: openForm(deps, 'wishDiscussion'),
    cancelForm: cancelForm(deps),
    addComment: addComment(deps),
    openOwnComment: openOwnComment(deps),
    editComment: editComment(deps),
    withdrawComment: withdrawComment(deps),
    readItem: readItem(deps),
    readMissing: readMissing(deps),
    readComments: readComments(deps),
    readPaper: readPaper(deps),
    findCase: findCase(deps),
    readAgenda: readAgenda(deps),
    readOwnCases: readOwnCases(deps),
    readOwnData: readOwnData(deps),
    openReadModel: openReadModel(deps),
    readMembers: readMembers(deps),
    publishAgenda: publishAgenda(deps),
    schedulePublication: schedulePublication(deps),
    resolvePost: resolvePost(deps),
    previewReminder: previewReminder(deps),
    sendReminder: sendReminder(deps),
    resolveDelivery: resolveDelivery(deps),
    readWaiting: readWaiting(deps),
    pauseReminders: setPause(deps, true),
    resumeReminders: setPause(deps, false),
    setDigest: setDigest(deps),
    bringIn: bringIn(deps),
    readDraft: readDraft(deps),
    fileDraft: fileDraft(deps),
    readOperations: readOperations(deps),
    retryJob: retryJob(deps),
    readAccount: readAccount(deps),
    decideAccount: decideAccount(deps),
    bindBody: bindBody(deps),
    releaseBody: releaseBody(deps),
    closeItem: setItemState(deps, 'closed'),
    reopenItem: setItemState(deps, 'open'),
    setLanguage: setLanguage(deps),
    ...meetingUseCases(deps),
    ...agendaUseCases(deps),
    recuse: recuse(deps),
    openRecusalForm: openForm(deps, 'recuse'),
  };
}

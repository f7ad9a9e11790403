import type { Edge } from '../dialogue/edge.ts';
import { absenceCommand, attendanceCommand } from './absence.ts';
import { accountCommand } from './account.ts';
import { acknowledgeCommand } from './acknowledge.ts';
import { agendaCommand } from './agenda.ts';
import { agendaCommands } from './agendaRegistry.ts';
import { bindCommand } from './bind.ts';
import type { Command } from './command.ts';
import { commentCommand } from './comment.ts';
import { commentsCommand } from './comments.ts';
import { digestCommand, noDigestCommand } from './digest.ts';
import { helpCommand } from './help.ts';
import { closeCommand, reopenCommand } from './itemState.ts';
import { languageCommand } from './language.ts';
import { meetingCommands } from './meetingsRegistry.ts';
import { membersCommand } from './members.ts';
import { mineCommand } from './mine.ts';
import { missingCommand } from './missing.ts';
import { nextMeetingCommand } from './nextMeeting.ts';
import { operationsCommand } from './operations.ts';
import { ownDataCommand } from './ownData.ts';
import { paperCommand } from './paper.ts';
import { pauseRemindersCommand, resumeRemindersCommand } from './pauseReminders.ts';
import { publishCommand } from './publish.ts';
import { recuseCommand, unrecuseCommand } from './recuse.ts';
import { releaseCommand } from './release.ts';
import { remindBodyCommand, remindCaseCommand, remindWhoCommand } from './remind.ts';
import { scheduleCommand, unscheduleCommand } from './schedule.ts';
import { statusCommand } from './status.ts';

/** Every command, in the order of the help: one file and one line each. */
export function createCommands(edge: Edge): readonly Command[] {
  const commands = [
    mineCommand(edge),
    statusCommand(edge),
    missingCommand(edge),
    commentsCommand(edge),
    paperCommand(edge),
    acknowledgeCommand(edge),
    commentCommand(edge),
    nextMeetingCommand(edge),
    agendaCommand(edge),
    ...meetingCommands(edge),
    ...agendaCommands(edge),
    absenceCommand(edge),
    attendanceCommand(edge),
    recuseCommand(edge),
    unrecuseCommand(edge),
    languageCommand(edge),
    ownDataCommand(edge),
    digestCommand(edge),
    noDigestCommand(edge),
    publishCommand(edge),
    scheduleCommand(edge),
    unscheduleCommand(edge),
    remindBodyCommand(edge),
    remindCaseCommand(edge),
    remindWhoCommand(edge),
    pauseRemindersCommand(edge),
    resumeRemindersCommand(edge),
    closeCommand(edge),
    reopenCommand(edge),
    bindCommand(edge),
    releaseCommand(edge),
    membersCommand(edge),
    accountCommand(edge),
    operationsCommand(edge),
  ];
  return [helpCommand(edge, commands), ...commands];
}

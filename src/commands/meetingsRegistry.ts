import type { Edge } from '../dialogue/edge.ts';
import type { Command } from './command.ts';
import { calendarCommand, meetingFileCommand, meetingsCommand, renewCalendarCommand } from './meetingsCalendar.ts';
import { cancelMeetingCommand, holdMeetingCommand, moveMeetingCommand } from './meetingsEdit.ts';
import { planMeetingCommand, planYearCommand } from './meetingsPlan.ts';

/** The commands about meetings: one line each. */
export function meetingCommands(edge: Edge): readonly Command[] {
  return [
    meetingsCommand(edge),
    calendarCommand(edge),
    meetingFileCommand(edge),
    planMeetingCommand(edge),
    planYearCommand(edge),
    moveMeetingCommand(edge),
    cancelMeetingCommand(edge),
    holdMeetingCommand(edge),
    renewCalendarCommand(edge),
  ];
}

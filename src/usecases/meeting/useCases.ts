import type { Deps } from '../deps.ts';
import { readFeed, readMeetingFile } from './calendar.ts';
import { cancelMeeting, holdMeeting, moveMeeting } from './editMeeting.ts';
import { importCalendar, planImported } from './importCalendar.ts';
import { findMeetingToEdit, listMeetings, openMeetingForm, readMeeting } from './listMeetings.ts';
import { planMeeting, planYear } from './planMeetings.ts';
import { reportAbsence } from './reportAbsence.ts';

/** What people can do with meetings. */
export function meetingUseCases(deps: Deps) {
  return {
    reportAbsence: reportAbsence(deps),
    listMeetings: listMeetings(deps),
    readMeeting: readMeeting(deps),
    findMeetingToEdit: findMeetingToEdit(deps),
    openMeetingForm: openMeetingForm(deps),
    planMeeting: planMeeting(deps),
    planYear: planYear(deps),
    moveMeeting: moveMeeting(deps),
    cancelMeeting: cancelMeeting(deps),
    holdMeeting: holdMeeting(deps),
    importCalendar: importCalendar(deps),
    planImported: planImported(deps),
    readFeed: readFeed(deps, 'readFeed'),
    renewFeed: readFeed(deps, 'renewFeed'),
    readMeetingFile: readMeetingFile(deps),
  };
}

import type { AgendaItemReading, AgendaReading, MeetingReading } from '../agenda/reading.ts';
import { caseJson, restrictedJson, typeJson } from './caseJson.ts';
import { type Json, present, unlessEmpty } from './json.ts';

/** The head of a notice or of minutes in the stable shape. */
export function meetingJson(meeting: MeetingReading): Json {
  return present({
    body: meeting.body,
    date: meeting.date,
    year_inferred: meeting.yearInferred || undefined,
    start: meeting.start,
    end: meeting.end ?? undefined,
    place: meeting.place,
    remote: meeting.remote,
    chair: meeting.chair ?? undefined,
    number: meeting.number ?? undefined,
    sent: meeting.sent ?? undefined,
    absence_deadline: meeting.absenceDeadline ?? undefined,
    comment_deadline: meeting.commentDeadline ?? undefined,
    next_meeting: meeting.nextMeeting ?? undefined,
    invited: meeting.invited,
  });
}

function itemJson(item: AgendaItemReading): Json {
  return present({
    number: item.number,
    number_raw: item.numberRaw,
    title: item.title,
    type: typeJson(item.type),
    time: item.time ?? undefined,
    formality: item.formality || undefined,
    restricted: restrictedJson(item.access),
    late: item.late || undefined,
    presenter: item.presenter ?? undefined,
    warning: item.warning ?? undefined,
    suggested_number: item.suggestedNumber ?? undefined,
  });
}

/** What an agenda says, after the basics of every document. */
export function agendaFields(agenda: AgendaReading): Record<string, Json | undefined> {
  return {
    meeting: meetingJson(agenda.meeting),
    items: agenda.items.map(itemJson),
    cases: unlessEmpty(agenda.cases.map(caseJson)),
    warnings: agenda.warnings,
  };
}

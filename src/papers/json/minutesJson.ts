import type { AttendeeReading, MinutesCaseReading, MinutesReading, VoteReading } from '../minutes/reading.ts';
import { meetingJson } from './agendaJson.ts';
import { flat, restrictedJson, typeJson } from './caseJson.ts';
import { type Json, present } from './json.ts';

function attendeeJson(person: AttendeeReading): Json {
  return present({
    name: person.name,
    organisation: person.organisation,
    role: person.role,
    deputy_for: person.deputyFor ?? undefined,
    note: person.note ?? undefined,
  });
}

function voteJson(vote: VoteReading): Json {
  return present({
    raw: vote.raw,
    unanimous: vote.unanimous,
    for: vote.for,
    against: vote.against,
    abstained: vote.abstained ?? undefined,
    casting_vote: vote.castingVote || undefined,
  });
}

function caseOfMinutesJson(reading: MinutesCaseReading): Json {
  return present({
    number: reading.number,
    number_raw: reading.numberRaw,
    prefix: reading.prefix,
    sequence: reading.sequence,
    year: reading.year,
    type: typeJson(reading.type),
    title: reading.title,
    formality: reading.formality || undefined,
    restricted: restrictedJson(reading.access),
    outcome: reading.outcome,
    decision_kind: reading.acts.join('+') || null,
    decision_text: reading.decisionText === null ? null : flat(reading.decisionText),
    points: reading.decisionPoints.map(flat),
    proposed_decision: reading.proposedDecision === null ? undefined : flat(reading.proposedDecision),
    treatment: reading.treatment === null ? undefined : flat(reading.treatment),
    votes: reading.votes.map(voteJson),
    dissent: reading.dissent.map(({ by, text }) => ({ by, text: flat(text) })),
    statements: reading.statements.map(({ by, text }) => ({ by, text: flat(text) })),
    disqualified: reading.disqualified.map(({ name, raw }) => ({ name, raw: flat(raw) })),
    warnings: reading.warnings,
  });
}

/** What minutes say, after the basics of every document. */
export function minutesFields(minutes: MinutesReading): Record<string, Json | undefined> {
  return {
    meeting: meetingJson(minutes.meeting),
    attendance: minutes.attendance.map(attendeeJson),
    absent: minutes.absent.map(attendeeJson),
    cases: minutes.cases.map(caseOfMinutesJson),
    warnings: minutes.warnings,
  };
}

import { readMeetingHead } from '../agenda/meetingHead.ts';
import { type BodyFinder, onlyBody } from '../bodies.ts';
import { halvesOf } from '../caseNumber.ts';
import type { Line } from '../lines.ts';
import { readAttendance } from './attendance.ts';
import { readDisqualified } from './disqualified.ts';
import { readCaseOfMinutes } from './readCaseOfMinutes.ts';
import type { MinutesCaseReading, MinutesReading } from './reading.ts';
import { splitMinutes } from './split.ts';
import { sentencesIn } from './votes.ts';

const caseNumbers = /(?<![\d/])(\d{1,4})\/(\d{2,4})(?![\d/-])/g;

/** «Kari Vik er inhabil i sak 14/26.» in the head belongs to that case. */
function withDisqualified(each: MinutesCaseReading, sentences: readonly string[]): MinutesCaseReading {
  const about = sentences.filter((sentence) =>
    [...sentence.matchAll(caseNumbers)].some(
      (match) => halvesOf(match[1] ?? '', match[2] ?? '')?.number === each.number,
    ),
  );
  const added = about
    .flatMap(readDisqualified)
    .filter(({ name }) => each.disqualified.every((known) => known.name !== name));
  return added.length === 0 ? each : { ...each, disqualified: [...each.disqualified, ...added] };
}

/** Reads the minutes of a meeting: who was there, and what came of every case. */
export function readMinutes(
  lines: readonly Line[],
  headers: readonly string[],
  findBodies: BodyFinder,
): Omit<MinutesReading, 'kind' | 'language' | 'noiseLines'> {
  const { head, cases: printed } = splitMinutes(lines);
  const { attendance, absent, disqualified } = readAttendance(head);
  const year = printed.find(({ number }) => number?.year != null)?.number?.year ?? null;
  const meeting = readMeetingHead(head, [...head, ...lines.slice(-8)], headers, { year, findBodies });
  const ofNumbers = onlyBody(printed.flatMap(({ number }) => findBodies(number?.prefix ?? '')));
  const body = meeting.body ?? (ofNumbers && ofNumbers !== 'several' ? ofNumbers.id : null);
  const sentences = disqualified.flatMap(sentencesIn);
  const leader = attendance.find(({ role }) => role === 'leader')?.name ?? null;
  return {
    meeting: { ...meeting, body, chair: meeting.chair?.split(/,| \(/)[0] ?? leader },
    attendance,
    absent,
    cases: printed.map(readCaseOfMinutes).map((each) => withDisqualified(each, sentences)),
    warnings: [
      ...(body === null ? ['body_unknown'] : []),
      ...(meeting.date === null ? ['meeting_date_missing'] : []),
      ...(attendance.length === 0 ? ['attendance_missing'] : []),
      ...(printed.length === 0 ? ['cases_missing'] : []),
    ],
  };
}

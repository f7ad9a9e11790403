import { blocksOf } from '../blocks.ts';
import { type BodyFinder, onlyBody } from '../bodies.ts';
import { clockOf } from '../facts/calendar.ts';
import { type DateToken, dateTokensIn } from '../facts/dateTokens.ts';
import type { Line } from '../lines.ts';
import { dayOf } from '../place.ts';
import { type MeetingField, type MeetingFieldKind, meetingFields } from './meetingFields.ts';
import type { MeetingReading } from './reading.ts';

const clock = '(\\d{1,2}[.:]\\d{2}|\\d{4}|\\d{1,2})';
const hours = new RegExp(`(?:kl\\.?|klokka|klokken)? ?(?<!\\d)${clock}(?: ?(?:[–—-]|til) ?${clock})?(?!\\d)`, 'i');
const remote = /teams|digital|nettmøte|fjernmøte|videomøte|videokonferanse|zoom|skype|webex|på nett/i;
const told = /innkall|kall(?:a|es|ast)|møte/i;
const notThis = /utsendt|sendt|sende|forfall|frist|neste|innen|innan|.(?:referat|protokoll) fr|forrige|førre/i;
const deadlineWord = /(?<!\p{L})(?:innen|innan|frist\p{L}*|senest|seinast|seinest)(?!\p{L})/iu;
const meetingNumber = /(?:møte|referat|protokoll)\p{L}* (?:nr\.? ?)?(\d{1,3}) ?\/ ?(\d{2,4})(?![\d/-])/iu;

interface When {
  readonly date: string;
  readonly yearInferred: boolean;
  readonly start: string | null;
  readonly end: string | null;
  /** What follows the time. */
  readonly rest: string;
}

function whenIn(text: string, year: number | null): When | null {
  for (const token of dateTokensIn(text)) {
    const day = dayOf(token, year);
    if (day) return { ...day, ...timesOf(token, text.slice(token.end)) };
  }
  return null;
}

function timesOf({ parts }: DateToken, rest: string): Pick<When, 'start' | 'end' | 'rest'> {
  if (parts.time !== undefined) {
    return { start: clockOf(parts.time), end: clockOf(parts.until ?? ''), rest };
  }
  const match = /^,? ?(?:kl|klokka|klokken|\d)/i.test(rest) ? hours.exec(rest) : null;
  if (!match) return { start: null, end: null, rest };
  return { ...hoursOf(match), rest: rest.slice(match.index + match[0].length) };
}

function hoursOf(match: RegExpExecArray) {
  return { start: clockOf(match[1] ?? ''), end: clockOf(match[2] ?? '') };
}

/** «… på Teams.» after the time. */
function placeAfter(rest: string): string | null {
  const place = /^[\s,.:–-]*(?:på|i|ved|stad:|sted:)? ?(\p{Lu}[^.;]{1,120})/u.exec(rest)?.[1];
  return place?.trim() ?? null;
}

/** The day a deadline names, with its time where it has one. */
function deadlineIn(text: string, year: number | null): string | null {
  const when = whenIn(text, year);
  return when && (when.start === null ? when.date : `${when.date}T${when.start}`);
}

/** The sentences of some lines; a labelled line is one of its own. */
function sentencesOf(lines: readonly Line[]): readonly string[] {
  const apart = lines.map((line) => (/^\p{L}[\p{L} ]{1,30}:/u.test(line.text) ? { ...line, blankBefore: true } : line));
  return blocksOf(apart).flatMap(({ text }) => text.replaceAll('\t', ' ').split(/(?<=[.!?])\s+(?=\p{Lu})/u));
}

function invitedIn(head: readonly Line[], fields: readonly MeetingField[]): readonly string[] {
  const field = fields.find(({ kind }) => kind === 'invited');
  if (!field) return [];
  const inline = field.value === '' ? [] : field.value.split(/[,;] ?/);
  const after = head.slice(field.line + 1);
  const end = after.findIndex((line, index) => (line.blankBefore && index > 0) || /:/.test(line.text));
  return [...inline, ...after.slice(0, end < 0 ? undefined : end).map(({ text }) => text.replace(/^[•–*-] /, ''))];
}

const chairMark = /[\s,]*\(?(?:leder|leiar|møteleder|møteleiar)\)?$/i;

/** Reads the head of a notice or of minutes; `others` are the lines outside its list of cases. */
export function readMeetingHead(
  head: readonly Line[],
  others: readonly Line[],
  headers: readonly string[],
  { year, findBodies }: { year: number | null; findBodies: BodyFinder },
): MeetingReading {
  const fields = meetingFields(head);
  const values = (kind: MeetingFieldKind) => fields.filter((field) => field.kind === kind).map(({ value }) => value);
  const sentences = sentencesOf(others);
  const titles = head.slice(0, 6).map(({ text }) => text);
  const candidates = [
    ...values('time'),
    ...sentencesOf(head).filter((text) => told.test(text) && !notThis.test(text)),
    ...titles.filter((text) => !notThis.test(text)),
    ...headers.filter((text) => told.test(text) || findBodies(text).length > 0),
  ];
  const when = candidates.map((text) => whenIn(text, year)).find((each) => each !== null) ?? null;
  const ownYear = when ? Number(when.date.slice(0, 4)) : year;
  const inClock = [...values('clock'), ...values('time')]
    .filter((text) => dateTokensIn(text).length === 0)
    .map((text) => hours.exec(text))
    .find((match) => match !== null);
  const own = inClock ? hoursOf(inClock) : null;
  const place = values('place').find((value) => value !== '') ?? placeAfter(when?.rest ?? '');
  const invited = invitedIn(head, fields);
  const sentence = (pattern: RegExp, and = pattern) =>
    sentences
      .filter((text) => pattern.test(text) && and.test(text))
      .map((text) => deadlineIn(text, ownYear))
      .find((each) => each !== null) ?? null;
  const fieldDay = (kind: MeetingFieldKind) =>
    values(kind)
      .map((text) => deadlineIn(text, ownYear))
      .find((each) => each !== null) ?? null;
  const number = titles.map((text) => meetingNumber.exec(text)).find((match) => match !== null);
  return {
    body: bodyOf(values('body'), head, headers, findBodies),
    date: when?.date ?? null,
    yearInferred: when?.yearInferred ?? false,
    start: when?.start ?? own?.start ?? null,
    end: when?.start ? when.end : (own?.end ?? null),
    place: place ?? null,
    remote: remote.test(place ?? '') || titles.some((text) => remote.test(text)),
    chair:
      (values('chair')[0] ?? invited.find((text) => chairMark.test(text)) ?? '').replace(chairMark, '').trim() || null,
    number: number ? `${Number(number[1])}/${(number[2] ?? '').slice(-2)}` : null,
    sent:
      fieldDay('sent')?.slice(0, 10) ??
      sentence(/send[et]?t? ut|utsendt|(?:er|vart|ble|blei) sendt?e?(?!\p{L})/iu)?.slice(0, 10) ??
      null,
    absenceDeadline: fieldDay('absence') ?? sentence(/forfall/i, deadlineWord),
    commentDeadline: sentence(/merknad|innspill?|innspel|kommentar|tilbakemelding|melder? (?:fra|frå)/i, deadlineWord),
    nextMeeting: fieldDay('next')?.slice(0, 10) ?? sentence(/neste (?:\p{L}+)?møte/iu)?.slice(0, 10) ?? null,
    invited: invited.map((text) => text.replace(chairMark, '').trim()).filter((text) => text !== ''),
  };
}

function bodyOf(values: readonly string[], head: readonly Line[], headers: readonly string[], findBodies: BodyFinder) {
  const titles = head.slice(0, 6).map(({ text }) => text);
  const places = [
    values,
    titles.filter((text) => /innkall|møte|referat|protokoll|saksliste|sakliste|dagsorden/i.test(text)),
    titles,
    headers,
    sentencesOf(head),
  ];
  for (const texts of places) {
    const body = onlyBody(texts.flatMap((text) => findBodies(text)));
    if (body && body !== 'several') return body.id;
  }
  return null;
}

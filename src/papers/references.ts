import { type BodyFinder, onlyBody } from './bodies.ts';
import { halvesOf } from './caseNumber.ts';
import { isoDay } from './facts/calendar.ts';
import { type DateToken, dateTokensIn, months } from './facts/dateTokens.ts';
import { sentenceBefore } from './facts/sentence.ts';
import type { CaseReference } from './reading.ts';

const reference =
  /(?<![\p{L}\p{N}])(?:(\p{L}{1,12})-)?(?:sak(?:ene|en|er|a)?)(?: nr\.?)? (\d{1,4}) ?\/ ?(\d{1,4})(?!\d|[-/]\d)|(?<![\p{L}\p{N}])(PS|OS|RS|FO|DS) (\d{1,4})\/(\d{2,4})(?!\d|[-/]\d)/giu;
const nextInList = /^(?:,| og| samt| and) (\d{1,4})\/(\d{1,4})(?!\d|[-/]\d)/;
const pointer = /(?:ref|jf|jfr|se|vist til|viser til)\.?(?: også)? $/i;
const pointerInRaw = /(?:ref|jf|jfr)\.?(?: også)? $/i;
const titleEnd = /[.,;:()]| i \p{L}{1,40} møte /u;
const treatedWords =
  'vedtok|vedtak|møte|møtet|ba|bad|behandlet|behandla|handsama|drøftet|drøfta|tok|fikk|fekk|godkjente|godkjende|sluttet|slutta';
const treated = new RegExp(`^[^.;]{0,80}(?<!\\p{L})(?:${treatedWords})(?!\\p{L})`, 'iu');
const treatedIn = /(?<!\p{L})(?:vedtok|ba|bad|behandlet|behandla|drøftet|drøfta|tok|godkjente|godkjende) i $/iu;
const presented =
  /(?<!\p{L})(?:lagt fram|lagt frem|behandlet|behandla|handsama|drøftet|drøfta|vedtatt|vedteke|vedteken|oppe|presentert|godkjent)(?: (?:i|som))? $/iu;
const reach = 400;

function titleAfter(before: string, after: string): string | null {
  if (!pointer.test(before) || !/^ [\p{Lu}«]/u.test(after)) return null;
  const end = after.search(titleEnd);
  return after.slice(1, end < 0 ? undefined : end).trim() || null;
}

function dayOf({ parts }: DateToken, year: number): string | null {
  const printed = Number(parts.year ?? year);
  const name = parts.month ?? '';
  const month = Number(name) || months.indexOf(name.toLowerCase()) + 1;
  return isoDay(printed < 100 ? printed + 2000 : printed, month, Number(parts.day));
}

/** «… i styringsgruppens møte 4. september 2020» right after a title. */
function meetingAfter(after: string, year: number, findBodies: BodyFinder) {
  const clause = /^ i \p{L}{1,40} møte .{0,20}/u.exec(after)?.[0];
  if (clause === undefined) return null;
  const [date] = dateTokensIn(clause);
  return { body: findBodies(clause)[0]?.id ?? null, inferred: false, meetingDate: date ? dayOf(date, year) : null };
}

/** The one body of the sentence before, for «Forrige rapport ble lagt fram i sak 33/25.» */
function bodyOfSentenceBefore(text: string, at: number, before: string, findBodies: BodyFinder) {
  if (!presented.test(before) || findBodies(before).length > 0) return null;
  const earlier = onlyBody(findBodies(sentenceBefore(text, Math.max(0, at - before.length - 2))));
  return earlier === 'several' ? null : earlier;
}

/** «Styringsgruppen behandlet … i møte 13. juni 2025 (» right before the reference. */
function meetingBefore(text: string, at: number, year: number, findBodies: BodyFinder) {
  const before = sentenceBefore(text, at);
  const nearest = findBodies(before).findLast((mention) => treated.test(before.slice(mention.end)));
  const carried = nearest ? null : bodyOfSentenceBefore(text, at, before, findBodies);
  const date = dateTokensIn(before).at(-1);
  const gap = date && before.slice(date.end).replace(pointer, '');
  const isBeside = date !== undefined && gap !== undefined && /^[ ,(]{0,3}$/.test(gap);
  const ofMeeting = isBeside ? findBodies(before.slice(0, date.start)).at(-1) : undefined;
  const beside = ofMeeting && date && /^[ ,)]{1,3}$/.test(before.slice(ofMeeting.end, date.start)) ? ofMeeting : null;
  return {
    body: beside?.id ?? nearest?.id ?? carried?.id ?? null,
    inferred: beside === null && carried !== null,
    meetingDate: isBeside ? dayOf(date, year) : null,
  };
}

function leadOf(before: string): string {
  return pointerInRaw.exec(before)?.[0] ?? (treatedIn.test(before) ? 'i ' : '');
}

function referencesAt(text: string, match: RegExpExecArray, findBodies: BodyFinder): CaseReference[] {
  const before = sentenceBefore(text, match.index);
  const prefix = match[1] ?? match[4];
  const found: Omit<CaseReference, 'raw'>[] = [];
  let end = match.index + match[0].length;
  const first = match[4] === undefined ? match.slice(2, 4) : match.slice(5, 7);
  for (let pair: readonly (string | undefined)[] | null = first; pair; ) {
    const halves = halvesOf(pair[0] ?? '', pair[1] ?? '');
    if (!halves) break;
    const { number, sequence, year } = halves;
    const after = text.slice(end, end + reach);
    const title = titleAfter(before, after);
    const meeting =
      (title === null ? null : meetingAfter(after.slice(1 + title.length), year, findBodies)) ??
      meetingBefore(text, match.index, year, findBodies);
    const ofPrefix = prefix ? onlyBody(findBodies(prefix)) : null;
    const body = ofPrefix && ofPrefix !== 'several' ? ofPrefix.id : prefix ? null : meeting.body;
    const bodyInferred = body !== null && !ofPrefix && meeting.inferred;
    found.push({ number, sequence, year, title, body, bodyInferred, meetingDate: meeting.meetingDate });
    const next = nextInList.exec(after);
    if (next) end += next[0].length;
    pair = next?.slice(1) ?? null;
  }
  const raw = leadOf(before) + text.slice(match.index, end);
  return found.map((each) => ({ raw, ...each }));
}

/** The cases some texts point to, each once, in order. Body, title and meeting only where the text gives them. */
export function referencesIn(texts: readonly string[], findBodies: BodyFinder): readonly CaseReference[] {
  const all = texts
    .map((text) => text.replace(/\s+/g, ' '))
    .flatMap((text) => [...text.matchAll(reference)].flatMap((match) => referencesAt(text, match, findBodies)));
  const seen = new Set<string>();
  return all.filter(({ number, body }) => {
    const key = `${body} ${number}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

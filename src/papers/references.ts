import { type BodyFinder, onlyBody } from './bodies.ts';
import { halvesOf } from './caseNumber.ts';
import { datesIn } from './dates.ts';
import type { CaseReference } from './reading.ts';

const reference =
  /(?<![\p{L}\p{N}])(?:(\p{L}{1,12})-)?sak(?:ene|en|er|a)?(?: nr\.?)? (\d{1,4}) ?\/ ?(\d{1,4})(?!\d|[-/]\d)/giu;
const nextInList = /^(?:,| og| samt) (\d{1,4})\/(\d{1,4})(?!\d|[-/]\d)/;
const pointer = /(?:ref|jf|jfr|se|vist til|viser til)\.?(?: også)? $/i;
const titleEnd = /[.,;:()]| i \p{L}{1,40} møte /u;
const treated =
  /^[^.;]{0,80}(?<!\p{L})(?:vedtok|vedtak|møte|møtet|ba|bad|behandlet|behandla|drøftet|drøfta|tok|godkjente|godkjende|sluttet|slutta)(?!\p{L})/iu;
const reach = 400;

/** The part of the sentence before a place; not more than a few lines. */
function sentenceBefore(text: string, at: number): string {
  const part = text.slice(Math.max(0, at - reach), at);
  const ends = [...part.matchAll(/[.!?] (?=\p{Lu})/gu)].at(-1);
  return ends ? part.slice(ends.index + 2) : part;
}

function titleAfter(before: string, after: string): string | null {
  if (!pointer.test(before) || !/^ [\p{Lu}«]/u.test(after)) return null;
  const end = after.search(titleEnd);
  return after.slice(1, end < 0 ? undefined : end).trim() || null;
}

/** «… i styringsgruppens møte 4. september 2020» right after a title. */
function meetingAfter(after: string, year: number, findBodies: BodyFinder) {
  const clause = /^ i \p{L}{1,40} møte .{0,20}/u.exec(after)?.[0];
  if (clause === undefined) return null;
  return { body: findBodies(clause)[0]?.id ?? null, meetingDate: datesIn(clause, year)[0]?.iso ?? null };
}

/** «Styringsgruppen behandlet … i møte 13. juni 2025 (» right before the reference. */
function meetingBefore(before: string, year: number, findBodies: BodyFinder) {
  const nearest = findBodies(before).findLast((mention) => treated.test(before.slice(mention.end)));
  const date = datesIn(before, year).at(-1);
  const gap = date && before.slice(date.end).replace(pointer, '');
  return {
    body: nearest?.id ?? null,
    meetingDate: date && gap !== undefined && /^[ ,(]{0,3}$/.test(gap) ? date.iso : null,
  };
}

function referencesAt(text: string, match: RegExpExecArray, findBodies: BodyFinder): CaseReference[] {
  const before = sentenceBefore(text, match.index);
  const found: CaseReference[] = [];
  let end = match.index + match[0].length;
  for (let pair: readonly (string | undefined)[] | null = match.slice(2); pair; ) {
    const halves = halvesOf(pair[0] ?? '', pair[1] ?? '');
    if (!halves) break;
    const { number, sequence, year } = halves;
    const after = text.slice(end, end + reach);
    const title = titleAfter(before, after);
    const meeting =
      (title === null ? null : meetingAfter(after.slice(1 + title.length), year, findBodies)) ??
      meetingBefore(before, year, findBodies);
    const ofPrefix = match[1] ? onlyBody(findBodies(match[1])) : null;
    const body = ofPrefix && ofPrefix !== 'several' ? ofPrefix.id : match[1] ? null : meeting.body;
    found.push({ number, sequence, year, title, body, meetingDate: meeting.meetingDate });
    const next = nextInList.exec(after);
    end += next?.[0].length ?? 0;
    pair = next?.slice(1) ?? null;
  }
  return found;
}

/** The cases some texts point to, each once, in order. Body, title and meeting only where the sentence gives them. */
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

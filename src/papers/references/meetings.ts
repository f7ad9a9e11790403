import { type BodyFinder, onlyBody } from '../bodies.ts';
import { isoDay } from '../facts/calendar.ts';
import { type DateToken, dateTokensIn, months } from '../facts/dateTokens.ts';
import { sentenceBefore } from '../facts/sentence.ts';
import type { CaseReference } from '../reading.ts';
import { withoutPointer } from './title.ts';

/** Where a case that the text points to was treated. */
export type Treated = Pick<CaseReference, 'body' | 'meetingDate'> & { readonly inferred: boolean };

const treatedWords =
  'vedtok|vedtak|møte|møtet|ba|bad|behandlet|behandla|handsama|drøftet|drøfta|tok|fikk|fekk|godkjente|godkjende|sluttet|slutta|løyvde|bevilget|bevilga|fastsatte|fastsette|oppnevnte|oppnemnde|besluttet|fulgte|følgde|orientert|presenterte|ga|gav';
const treated = new RegExp(`^[^.;]{0,80}(?<!\\p{L})(?:${treatedWords})(?!\\p{L})`, 'iu');
const presented =
  /(?<!\p{L})(?:lagt fram|lagt frem|behandlet|behandla|handsama|drøftet|drøfta|vedtatt|vedteke|vedteken|oppe|presentert|godkjent)(?: (?:i|som))? $/iu;
/** What may stand between a number and the meeting it was treated in. */
const between: ReadonlySet<string> = new Set(['i', 'fra', 'frå', 'av', 'på', 'møte', 'møtet', 'den']);
const near = 100;

function dayOf({ parts }: DateToken, year: number): string | null {
  const printed = Number(parts.year ?? year);
  const name = parts.month ?? '';
  const month = Number(name) || months.indexOf(name.toLowerCase()) + 1;
  return isoDay(printed < 100 ? printed + 2000 : printed, month, Number(parts.day));
}

/** «… i styringsgruppens møte 4. september 2020», «(SG 17. juni 2022)» or «i AU» right after a number or its title. */
export function meetingAfter(after: string, year: number, findBodies: BodyFinder): Treated | null {
  const clause = /^[^.;)]{0,100}(?:(?<=\d)\.[^.;)]{0,30}){0,2}/.exec(after)?.[0].slice(0, near) ?? '';
  const [body] = findBodies(clause);
  const date = dateTokensIn(clause).find(({ form }) => ['written', 'numeric', 'iso', 'slashed'].includes(form));
  const named = body && (!date || body.end <= date.start) ? body : undefined;
  const words = (text: string) => text.split(/[\s,(]+/).filter((word) => word !== '');
  const isNear = (text: string) => words(text).every((word) => between.has(word));
  const beforeBody = named ? clause.slice(0, named.start) : '';
  const beforeDate = date ? clause.slice(named?.end ?? 0, date.start) : '';
  const isBody = named !== undefined && isNear(beforeBody) && /^ (?:i|fra|frå|den)|^ ?\(|^, /.test(beforeBody);
  const isDate = date !== undefined && isNear(beforeDate) && (named === undefined || isBody);
  // A day right behind the number, with nothing that ties it to a meeting, must at least be a whole one.
  const tied = isDate && (isBody || words(beforeDate).length > 0 || date.parts.year !== undefined);
  if (!isBody && !tied) return null;
  return { body: isBody ? named.id : null, inferred: false, meetingDate: tied ? dayOf(date, year) : null };
}

/** The one body of the sentence before, for «Forrige rapport ble lagt fram i sak 33/25.» */
function bodyOfSentenceBefore(text: string, at: number, before: string, findBodies: BodyFinder) {
  if (!presented.test(before) || findBodies(before).length > 0) return null;
  const earlier = onlyBody(findBodies(sentenceBefore(text, Math.max(0, at - before.length - 2))));
  return earlier === 'several' ? null : earlier;
}

/** «Styringsgruppen behandlet … i møte 13. juni 2025 (» right before the reference. */
export function meetingBefore(text: string, at: number, year: number, findBodies: BodyFinder): Treated {
  const before = sentenceBefore(text, at);
  const nearest = findBodies(before).findLast((mention) => treated.test(before.slice(mention.end)));
  const carried = nearest ? null : bodyOfSentenceBefore(text, at, before, findBodies);
  const date = dateTokensIn(before).at(-1);
  const gap = date && withoutPointer(before.slice(date.end));
  const isBeside = date !== undefined && gap !== undefined && /^[ ,(]{0,3}$/.test(gap);
  const ofMeeting = isBeside ? findBodies(before.slice(0, date.start)).at(-1) : undefined;
  const beside = ofMeeting && date && /^[ ,)]{1,3}$/.test(before.slice(ofMeeting.end, date.start)) ? ofMeeting : null;
  return {
    body: beside?.id ?? nearest?.id ?? carried?.id ?? null,
    inferred: beside === null && carried !== null,
    meetingDate: isBeside ? dayOf(date, year) : null,
  };
}

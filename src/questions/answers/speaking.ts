import type { PartyId } from '../../domain/cooperation.ts';
import { type Instant, instantOf } from '../../domain/instant.ts';
import type { KnownCase, KnownMeeting, ReadableCase, Standing } from '../../domain/known.ts';
import type { Voice } from '../../text/voice.ts';
import type { World } from '../world.ts';
import type { AnswerRow, Next } from './answer.ts';

/** What every answer is made with. */
export interface Telling {
  readonly voice: Voice;
  readonly world: World;
  readonly now: Instant;
  readonly partyName: (id: PartyId) => string;
}

/** The instant at noon of a day `YYYY-MM-DD`, to write its date with. */
function noonOf(date: string): Instant {
  return instantOf(Date.parse(`${date}T11:00:00Z`));
}

/** `13. mars 2026`. */
export function dateText(voice: Voice, date: string): string {
  return voice.date(noonOf(date));
}

/** «fredag 13. mars 2026 kl. 10.00, Rådhuset», as much as is known. */
export function meetingDay(voice: Voice, { date, startsAt, place }: KnownMeeting): string {
  const day = startsAt ? voice.moment(startsAt) : `${voice.weekday(noonOf(date))} ${dateText(voice, date)}`;
  return place ? `${day}, ${place}` : day;
}

/** «Sak 13/26 i styringsgruppen: Evaluering …»; for a withheld case only what may be told. */
export function caseLine({ say, body }: Voice, known: KnownCase): string {
  const place = { no: known.number, body: body(known.key.body) };
  return known.kind === 'readable'
    ? say('ask.case', { ...place, title: known.title })
    : say('ask.withheld', { ...place, basis: known.legalBasis });
}

/** «SG 13/26 Evaluering …», for lists. */
export function shortLine({ say }: Voice, known: KnownCase): string {
  const title = known.kind === 'readable' ? known.title : say('ask.withheld.row', { basis: known.legalBasis });
  return say('ask.short', { body: known.key.body, no: known.number, title });
}

/** Where a case stands, in a sentence. */
export function stateText(voice: Voice, known: ReadableCase, now: Instant): string {
  const fill = { body: voice.body(known.key.body), date: dateText(voice, known.date) };
  const { say } = voice;
  if (known.status === 'draft') return say('ask.is.draft');
  if (known.status === 'planned') return say('ask.is.planned', { ...fill, type: say(`type.${known.type}`) });
  if (known.status === 'open')
    return [say('ask.is.waiting', fill), dueText(voice, known, now)].filter((text) => text !== '').join(' ');
  if (known.status === 'amended' || known.status === 'rejected' || known.status === 'forwarded') {
    return say('ask.is.decided', { ...fill, what: say(`outcome.${known.status}`) });
  }
  return say(`ask.is.${known.status}`, fill);
}

/** «Frist …», «Fristen gikk ut …», or nothing. */
export function dueText({ say, moment }: Voice, { deadline }: ReadableCase, now: Instant): string {
  if (!deadline) return '';
  return say(deadline < now ? 'ask.due.past' : 'ask.due', { moment: moment(deadline) });
}

/** «4 mangler: …», or that everyone has answered. */
export function missingText({ say }: Voice, { missing, total }: Standing): string {
  if (missing.length === 0) return say('ask.missing.none');
  const names = missing.map(({ name }) => name).join(', ');
  const text = say('ask.missing.some', { n: missing.length, names });
  return total === undefined ? text : `${say('status.count', { n: total - missing.length, total })}. ${text}`;
}

/** A case as a row, with the button to its card. */
export function caseRow(voice: Voice, known: KnownCase, detail?: string): AnswerRow {
  return { text: shortLine(voice, known), detail, next: known.kind === 'readable' ? [show(known)] : [] };
}

/** The button to a case's card. */
export function show(known: ReadableCase): Next {
  return { kind: 'case', does: 'show', case: known };
}

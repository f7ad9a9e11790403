import { caseTypeOf } from '../caseType.ts';
import type { Message } from '../message.ts';
import { topicOf } from '../topic.ts';

/** It names a case by number. */
export const hasCase = ({ numbers }: Message) => numbers.length > 0;
/** It speaks of a body, a time or a meeting. */
export const hasMeeting = (message: Message) =>
  message.bodies.length > 0 || message.dates.length > 0 || message.has('meeting');
/** «Neste møte», «forrige møte». */
export const namesMeeting = (message: Message) =>
  message.has('meeting') && (message.has('next') || message.has('last'));
/** It speaks of the one who asks. */
export const me = (message: Message) => message.has('me');

/** «Noe nytt om …»: how it stands, not what there is. */
export function asksForNews({ words }: Message): boolean {
  return /(?<!\p{L})(?:nytt|news|new|update)(?!\p{L})/u.test(words);
}

/** «Dokumentene til …», but not «dokumenter om …». */
export function asksForPaper(m: Message): boolean {
  return (
    m.has('document') &&
    !/(?<!\p{L})(?:noe|noko|noen|nokon|something|anything|any) (?:om|about|on)(?!\p{L})/u.test(m.words) &&
    !/(?:papir\p{L}*|dokument\p{L}*|papers?|documents?|framlegg\p{L}*|notat\p{L}*) (?:\p{L}+ )?(?:om|about|on|regarding|concerning|der|som|that|where|mentioning|with|med)(?!\p{L})/u.test(
      m.words,
    )
  );
}

/** «Hvem mangler», «har Storvik svart», «manglar på 13/26». */
export function asksForAnswers(m: Message): boolean {
  if (asksWhyHidden(m) || (!hasCase(m) && /(?<!\p{L})(?:fra|frå|from) (?:meg|oss|me|us)(?!\p{L})/u.test(m.words)))
    return false;
  if (isCount(m) && (m.has('meeting') || me(m))) return false;
  if (m.has('agenda') && !m.has('missing') && !m.has('whoAsked') && !owesAnswer(m)) return false;
  const people = m.has('who') || m.parties.length > 0;
  if (people && (m.has('answer') || m.has('missing'))) return true;
  if (hasCase(m) && (m.has('missing') || ((me(m) || asksOfUs(m)) && m.has('answer'))))
    return !/^(?:er|is|ble|blei) CASE/u.test(m.words);
  const isLacking =
    /(?<!\p{L})(?:hva|kva|what) (?:er det som |is )?(?:mangl|gjenst|missing)\p{L}* (?:på|i|for|on|in)(?!\p{L})/u.test(
      m.words,
    );
  return m.has('missing') && (m.has('answer') || isLacking) && !me(m) && !asksOfUs(m);
}

/** «Hvorfor får jeg ikke se 15/26?» */
function asksWhyHidden({ words }: Message): boolean {
  return /^(?:hvorfor|kvifor|why) .*(?<!\p{L})(?:se|sjå|see|åpne|opne|open|lese|finne|find)(?!\p{L})/u.test(words);
}

/** «Hvilke saker må Nesøy svare på?» */
function owesAnswer({ words }: Message): boolean {
  return /(?<!\p{L})(?:må|skal|must) PARTY/u.test(words);
}

/** «Hvor mange møter er det igjen?», «hvor mange saker har jeg igjen?»: no people are counted. */
function isCount({ words }: Message): boolean {
  return /(?:hvor|kor|how) (?:mange|many) (?:BODY )?(?:møte|meeting|sak|case)/u.test(words);
}

/** «Skal vi ha møte i mai?» */
export function asksForMeeting({ words }: Message): boolean {
  return /(?<!\p{L})(?:ha|have|hold|holde|halde) (?:\p{L}+ )?(?:BODY )?(?:møte|meeting)/u.test(words);
}

/** «Hva har vi ikke svart på?»: what is left for those who ask, unless it is the answers of others. */
export function asksOfUs({ words }: Message): boolean {
  return (
    /(?<!\p{L})(?:(?:har|må|skal|have|must) (?:vi|we)|(?:vi|we) (?:ikke|ikkje|har|have|haven't|must|må))(?!\p{L})/u.test(
      words,
    ) && !/(?:fått|motteke|mottatt|received|got) |(?:svar\p{L}*|answers?) (?:fra|frå|from)/u.test(words)
  );
}

/** «Flere enn Storvik»: all but the party that is named. */
export function besides({ words }: Message): boolean {
  return /(?:enn|than|utenom|utanom|unntatt|untatt|besides|except|andre) (?:bare |berre |only )?PARTY/u.test(words);
}

/** «Har jeg noe å ta til orientering?» */
export function asksForAny(m: Message): boolean {
  return (
    topic(m, false) === undefined && /(?<!\p{L})(?:noe|noko|noen|nokon|anything|something|any)(?!\p{L})/u.test(m.words)
  );
}

/** Who, and not which case. */
export function asksForPeople(m: Message): boolean {
  const asksOfAll = /^(?:har|has|have|did) (?:alle|all|every)/u.test(m.words);
  return (m.has('whoAsked') || asksOfAll) && (m.has('answer') || m.has('missing'));
}

/** «Hvilke frister går ut denne uken»: none has passed yet. */
export function isToCome({ words, dates }: Message): boolean {
  return dates.length > 0 && /(?<!\p{L})(?:går|utløper|utgår|expires?|expiring|ends?)(?!\p{L})/u.test(words);
}

/** «Ble møteplanen vedtatt i AKG?»: about one case. */
function asksWhether(m: Message): boolean {
  return (
    topic(m, false) !== undefined &&
    /^(?:(?:er|ble|blei|vart|is|was|has) (?!det|there)|(?:har|hadde|had|did) (?:the )?BODY)/u.test(m.words)
  );
}

/** What is on a meeting, and not what becomes of one case. */
export function isAboutAgenda(m: Message): boolean {
  const isOfType =
    caseTypeOf(m.words) !== undefined &&
    hasMeeting(m) &&
    (m.has('meeting') || m.bodies.length > 0 || topic(m, false) === undefined);
  if (!m.has('agenda') && (!isOfType || asksWhether(m))) return false;
  return hasMeeting(m) || topic(m, false) === undefined;
}

/** «Hva ble vedtatt på møtet 12. desember»: the meeting, not the path of one case. */
export function isAgendaOfPast(m: Message): boolean {
  return !hasCase(m) && m.has('agenda') && (m.has('meeting') || m.dates.length > 0) && m.bodies.length < 2;
}

/** «Gikk 49/25 gjennom?»: whether it was adopted, not through which bodies it went. */
export function isPassed({ words }: Message): boolean {
  return /(?<!\p{L})(?:gikk|gjekk|gått|gå|go|gone|went|get|got) (?:\S+ ){0,3}(?:i?gjennom|through)$/u.test(words);
}

/** What it is about, the parties that it names among it or not. */
export function topic(m: Message, keepParties: boolean): string | undefined {
  return topicOf(m.tokens, keepParties);
}

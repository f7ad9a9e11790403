import { readCaseNumber } from './caseNumber.ts';
import type { Line } from './lines.ts';
import type { DocumentReading } from './reading.ts';
import { headingLine } from './sectionHeadings.ts';

const minutesTitle =
  /^(?:\p{L}[\p{L}\d ]{0,40} ?[–:-] ?)?(?:(?:særutskrift|utskrift|utdrag) (?:av|fr[aå]) )?(?:(?:utkast til|godkjent|godkjend|revidert|foreløpig) )?(?:\p{L}{0,20})(?:referat|protokoll|møtebok|møtebok)(?=$|[ :,–-])/iu;
const agendaTitle =
  /^(?!godkj)(?:\p{L}[\p{L}\d ]{0,60} ?[–:-]? ?)?(?<!\p{L})(?:\p{L}{0,20}innkall\p{L}{2,4}|saksliste|sakliste|dagsorden|sakskart|saksliste|agenda)(?!\p{L})/iu;
const listTitle = /^(?:saksliste|sakliste|dagsorden|sakskart|agenda|saker til behandling)\b.{0,20}$/i;
const attendance =
  /^(?:til stede|tilstede|til stades|desse møtte|disse møtte|følgende møtte|følgjande møtte|møtte|frammøtte|fremmøtte|deltakere|deltakarar|møtende|møtande)(?!\p{L})/iu;
const outcome =
  /^(?:(?:endelig |endeleg |enstemmig |samrøystes |\p{L}{3,40}s )?vedtak|behandling|handsaming|votering|røysting|konklusjon|beslutning)(?: ?:.*| i møtet:?)?$/iu;
const vote = /^(?:votering|røysting|avstemning|avrøysting) ?:?/i;
const decision = /^(?:(?:endelig |endeleg |enstemmig |samrøystes |\p{L}{3,40}s )?vedtak)(?: ?:.*| i møtet:?)?$/iu;
const top = 10;
const nearTop = 40;
const fewest = 3;

function listedNumber(text: string): string | null {
  const number = readCaseNumber(text);
  return number && number.rest !== '' ? number.number : null;
}

/** What sort of document the lines are: told by its title, else by attendance and outcomes, else by a list of cases. */
export function documentKind(lines: readonly Line[]): DocumentReading['kind'] {
  const firstLines = lines.slice(0, top).map(({ text }) => text);
  const ownNumber = readCaseNumber(firstLines[0] ?? '') !== null;
  const hasAttendance = lines.some(({ text }) => attendance.test(text));
  const outcomes = lines.filter(({ text }) => outcome.test(text)).length;
  const saysMinutes = firstLines.some((text) => minutesTitle.test(text));
  const saysAgenda = firstLines.some((text) => agendaTitle.test(text));
  if (saysMinutes && (hasAttendance || outcomes > 0 || !saysAgenda) && !ownNumber) return 'minutes';
  if (hasAttendance && outcomes > 0) return 'minutes';
  // Only minutes tell votes and decisions; a paper that quotes those of another body has facts of its own.
  const tells = (pattern: RegExp) => lines.some(({ text }) => pattern.test(text));
  const isPaper = lines.some(({ text }) => ['background', 'facts'].includes(headingLine(text)?.kind ?? ''));
  if (tells(vote) && tells(decision) && !isPaper) return 'minutes';
  const listed = new Set(lines.flatMap(({ text }) => listedNumber(text) ?? [])).size;
  const hasList = lines.slice(0, nearTop).some(({ text }) => listTitle.test(text));
  if ((saysAgenda || hasList) && !ownNumber) return 'agenda';
  const hasSections = lines.some(({ text }) => headingLine(text)?.kind != null);
  return listed >= fewest && !hasSections ? 'agenda' : 'case_paper';
}

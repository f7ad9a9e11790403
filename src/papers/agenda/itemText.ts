import type { CaseType } from '../../domain/case.ts';
import { typeInTitle, typeLabel } from '../caseType.ts';
import { accessIn, withoutAccess } from '../facts/access.ts';
import type { PaperAccess } from '../reading.ts';

const bracket = /\s*\(([^()]{1,120})\)$/;
/** Words that tell that a paper comes later. */
export const late =
  /etterse?nd|sendes senere|blir sendt|kjem seinare|kommer senere|legges fram i møtet|vert delt ut|deles ut/i;
const abbreviation = /^\p{Lu}\p{L}{1,4}(?:\/\p{Lu}\p{L}{1,4})*$/u;
const formality =
  /^(?:godkjenn\p{L}*|godkjenne) .*(?:innkalling|sak(?:s)?liste|dagsorden|referat|protokoll|møtebok|møteprotokoll)|^(?:eventuelt|evt(?=\.|$)|ymse|referatsaker|referatsak|meldinger|meldingar|opprop|konstituering|åpning|opning|habilitet)(?!\p{L})|^(?:innkalling og sak|merknader til innkalling|merknader til sak|referat fr[aå] (?:møte|forrige|førre|siste|\d)|protokoll fr[aå] (?:møte|forrige|førre|siste|\d)|valg av .* protokoll|val av .* protokoll)/iu;
const approval = /^godkjenn/i;

/** An approval of notice or minutes, or any other business: nobody is asked to answer it. */
export function isFormality(title: string): boolean {
  return formality.test(title);
}

/** «Nasjonal transportplan (NTP)»: the letters stand for the title's own words. */
function isInitials(letters: string, title: string): boolean {
  const initials = title
    .split(/[ –-]+/)
    .map((word) => word.charAt(0))
    .join('');
  return letters.length > 2 && initials.toLowerCase().includes(letters.slice(0, 2).toLowerCase());
}

/** A title on a list and what its brackets and its lead told. */
export interface ItemText {
  readonly title: string;
  readonly type: CaseType | null;
  readonly access: PaperAccess;
  readonly late: boolean;
  readonly presenter: string | null;
}

/** Takes apart a line such as «Orientering: Budsjett (ettersendes) (SVV)». */
export function readItemText(text: string): ItemText {
  const access = accessIn(text);
  const label = typeLabel(text);
  let title = withoutAccess(label && label.rest !== '' ? label.rest : text).replace(/^[ .:–—-]{1,6}/, '');
  let type: CaseType | null = label && label.rest !== '' && label.type !== 'formalia' ? label.type : null;
  let isLate = false;
  let presenter: string | null = null;
  for (let match = bracket.exec(title); match; match = bracket.exec(title)) {
    const inside = match[1] ?? '';
    const parts = inside.split(/[,;] ?/);
    const types = parts.map(typeLabel);
    const told = types.find((each) => each?.rest === '') ?? typeLabel(inside);
    const isKnown = parts.every((part, index) => types[index]?.rest === '' || late.test(part));
    if (abbreviation.test(inside) && told === null && !isInitials(inside, title)) presenter ??= inside;
    if (!isKnown && !late.test(inside)) break;
    type ??= told?.rest === '' ? told.type : null;
    isLate ||= late.test(inside);
    title = title.slice(0, match.index);
  }
  const ownWord = typeInTitle(title);
  type ??= ownWord && ownWord.type !== 'formalia' ? ownWord.type : null;
  if (type === null && isFormality(title) && approval.test(title)) type = 'vedtak';
  return {
    title: title.replace(/\s*[.:]$/, '').trim(),
    type,
    access,
    late: isLate || late.test(text.slice(title.length)),
    presenter,
  };
}

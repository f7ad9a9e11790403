import type { AttendeeReading } from './reading.ts';

type Role = AttendeeReading['role'];

const roleWords: readonly (readonly [Role, RegExp])[] = [
  ['leader', /^(?:leder|leiar|møteleder|møteleiar|ordstyrer|ordstyrar)$/i],
  ['deputy', /^(?:vara|varamedlem|vararepresentant|nestleder|nestleiar)$/i],
  ['observer', /^(?:observatør|bisitter|bisitjar|gjest)$/i],
  [
    'secretariat',
    /^(?:referent|sekretær|møtesekretær|sekretariat|sekretariatet|sekretariatsleder|sekretariatsleiar|skrivar)$/i,
  ],
  ['member', /^(?:medlem|medl\.?|representant|repr\.?)$/i],
];
const seat =
  /(?:vara(?:medlem|representant)? for|møt(?:te|er|t)? (?:som vara )?for|pva\.?|på vegn?e(?:r)? av|i sta(?:den|det) for|i stedet for|stedfortreder for)\s+(.+)$/i;
/** Under «Varamedlemmer»: «Knut Os for Siri Tveit». */
const seatOfDeputy = / for (\p{Lu}.+)$/u;
const partOnly =
  /^(?:fra|frå|til|til og med|t\.o\.m\.?|under|unntatt|unnateke|deltok|gikk|gjekk|kom|ikke|ikkje|permisjon|digitalt?|på teams|teams)(?!\p{L})/iu;
const person = /^\p{Lu}[\p{L}.'-]*(?: (?:\p{Lu}[\p{L}.'-]*|von|de|van|av)){1,4}$/u;
/** Words that tell an organisation from a person. */
export const organisationWord =
  /kommun|vegvesen|direktorat|statsforvalt|fylkesmann|sekretariat|departement|regionråd|etaten|foretak|selskap|(?<!\p{L})(?:AS|IKS|KF|SA|skyss|kolumbus|ruter|atb|ks)(?!\p{L})/iu;
/** «Siri Sekretær fra sekretariatet» */
const fromOf = /^([^,(]{3,60}?) (?:fra|frå) (?!sak)(\p{L}[^,()]{2,60})$/u;
const onBehalf = /^(.{2,60}?),? (?:v\/|ved) ?(\p{Lu}.{2,60})$/u;
const outsideBrackets = /[,;](?![^(]{0,200}\))/;
const bullet = /^(?:[•–*-]|\d{1,2}[.)]) /;

/** A post that tells neither party nor role. */
const isPost =
  /^(?:\p{L}{0,30}(?:direktør|sjef|leder|leiar|rådgiver|rådgivar|ordfører|ordførar|rådmann|byråd|konsulent|ingeniør))$/iu;

function isPerson(text: string): boolean {
  return person.test(text.replace(/\s*\([^()]{1,120}\)/g, '').trim()) && !organisationWord.test(text);
}

const attendee =
  /^(?:[•–*-] )?(?:\p{Lu}[^:.,]{1,40}: )?\p{Lu}[\p{L}.'-]*(?: (?:\p{Lu}[\p{L}.'-]*|von|de|van|av)){1,4}(?:$|, \p{L}| \()[^.:]{0,80}$/u;

/** Whether a line looks like one of a list of people: «Navn», «Navn, organisasjon», «Organisasjon: Navn». */
export function isAttendee(text: string): boolean {
  return attendee.test(text) && !/\d/.test(text.replace(/\([^()]*\)/g, ''));
}

/** Whether the text is the name of a person or of an organisation, and no more. */
export function isNamed(text: string): boolean {
  return isPerson(text) || (organisationWord.test(text) && /^\p{Lu}[^.:]{2,50}$/u.test(text));
}

interface Person {
  name: string;
  organisation: string | null;
  role: Role;
  deputyFor: string | null;
  note: string | null;
}

function roleOf(text: string): Role | null {
  return roleWords.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Takes in what a bracket or a part after a comma says about a person. */
function describe(someone: Person, text: string): void {
  const deputy = seat.exec(text)?.[1];
  const role = roleOf(text);
  if (deputy !== undefined) {
    someone.deputyFor = deputy.trim();
    someone.role = 'deputy';
  } else if (role) someone.role = role;
  else if (partOnly.test(text)) someone.note = text;
  else if (text !== '' && !isPost.test(text)) someone.organisation ??= text;
}

/** Takes in a cell: its own words, and those in its brackets. */
function describeAll(someone: Person, text: string): void {
  const brackets = [...text.matchAll(/\(([^()]{1,120})\)/g)].map((match) => match[1] ?? '');
  const plain = text.replace(/\s*\([^()]{1,120}\)/g, '');
  for (const part of [plain, ...brackets].flatMap((each) => each.split(/[,;] ?/))) describe(someone, part.trim());
}

function personOf(text: string, role: Role): Person {
  const someone: Person = { name: '', organisation: null, role, deputyFor: null, note: null };
  const behalf = onBehalf.exec(text);
  if (behalf?.[1] && behalf[2]) return { ...personOf(behalf[2], role), organisation: behalf[1].trim() };
  const from = fromOf.exec(text);
  if (from?.[1] && from[2] && isPerson(from[1])) {
    const someone = personOf(from[1], role);
    describe(someone, from[2]);
    return someone;
  }
  const brackets = [...text.matchAll(/\(([^()]{1,120})\)/g)].map((match) => match[1] ?? '');
  const plain = text.replace(/\s*\([^()]{1,120}\)/g, '').trim();
  const dashed = plain.split(/ [–—-] /);
  const [first = '', ...rest] = dashed.length > 1 ? dashed : plain.split(/, ?/);
  const deputy = seat.exec(first) ?? (role === 'deputy' ? seatOfDeputy.exec(first) : null);
  someone.name = (deputy ? first.slice(0, deputy.index) : first).replace(/[,\s]+$/, '').trim();
  if (deputy?.[1]) Object.assign(someone, { deputyFor: deputy[1].trim(), role: 'deputy' });
  for (const part of [...rest, ...brackets.flatMap((each) => each.split(/[,;] ?/))]) describe(someone, part.trim());
  return someone;
}

/** The parts of a line that are people of their own. */
function peopleOn(text: string): readonly string[] {
  const parts = text
    .split(outsideBrackets)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (text.includes(';')) return text.split(/;(?![^(]{0,200}\))/).map((part) => part.trim());
  const allNamed = parts.length > 1 && parts.every((part) => person.test(part.replace(/\s*\([^()]*\)/g, '')));
  const bracketed = parts.filter((part) => part.endsWith(')')).length > 1;
  if (!allNamed && !bracketed) return pairOf(text);
  return parts.flatMap((part) => part.split(/(?<=\)) og /));
}

/** «Eli Nordås og Jon Haugland» are two. */
function pairOf(text: string): readonly string[] {
  const parts = text.split(/ og /);
  return parts.length > 1 && parts.every(isPerson) ? parts : [text];
}

/** The people that a line of the head names: `Navn, organisasjon`, `Navn (org.)`, `Org.: Navn`, or a row of a table. */
export function readPeople(cells: readonly string[], role: Role): readonly AttendeeReading[] {
  const [first = '', ...rest] = cells.map((cell) => cell.replace(bullet, '').trim());
  if (rest.length > 0) {
    const isParty = first.endsWith(':') || (!isPerson(first) && isPerson(rest[0] ?? ''));
    const named = isParty
      ? { ...personOf(rest[0] ?? '', role), organisation: first.replace(/:$/, '') }
      : personOf(first, role);
    for (const cell of isParty ? rest.slice(1) : rest) describeAll(named, cell);
    return [named];
  }
  const organisation = /^([^:,()]{2,60}): ?(?=\p{Lu})/u.exec(first);
  const text = organisation ? first.slice(organisation[0].length) : first;
  return peopleOn(text.replace(/\.$/, ''))
    .filter((part) => /\p{L}{2}/u.test(part) && !/^(?:ingen|alle|ingen forfall)$/i.test(part))
    .map((part) => {
      const someone = personOf(part, role);
      return organisation ? { ...someone, organisation: someone.organisation ?? organisation[1] ?? null } : someone;
    });
}

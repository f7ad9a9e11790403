import type { Cooperation } from '../../domain/cooperation.ts';

/** A body or a party with every word that people use for it, lower case. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** The cooperation's own names, as questions may use them. */
export interface Names {
  /** In the order of the path. */
  readonly bodies: readonly Named[];
  readonly parties: readonly Named[];
}

/** What people also call an organisation, by a word in its name. */
const alsoCalled: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /vegvesen/u,
    [
      'vegvesenet',
      'veivesenet',
      'vegdirektøren',
      'veidirektøren',
      'vegdirektoratet',
      'public roads administration',
      'roads administration',
      'road administration',
    ],
  ],
  [/jernbanedirektorat/u, ['jernbanedirektøren', 'jernbanen', 'railway directorate', 'rail directorate']],
  [/statsforvalt/u, ['statsforvalteren', 'statsforvaltaren', 'fylkesmannen', 'county governor', 'state administrator']],
  [
    /fylkeskommun/u,
    [
      'fylkeskommunen',
      'fylkeskommuna',
      'fylkesordføreren',
      'fylkesordføraren',
      'fylket',
      'county council',
      'county municipality',
      'county',
    ],
  ],
];

/** Words of a name that say what it is, not which. */
const generic = /^(?:kommune|kommunen|fylkeskommune|statens|norges|den|det|the|i|og|of)$/u;

/** Every name of every body and party; a word that would mean two of them means none. */
export function namesOf({ bodies, parties }: Pick<Cooperation, 'bodies' | 'parties'>): Names {
  return {
    bodies: distinct(
      bodies
        .toSorted((a, b) => a.order - b.order)
        .map(({ id, names, aliases }) => ({ id, own: [id, ...Object.values(names), ...aliases], derived: bodyWords })),
    ),
    parties: distinct(
      parties.map(({ id, name, aliases }) => ({ id, own: [id, name, ...aliases], derived: partyWords })),
    ),
  };
}

interface Source {
  readonly id: string;
  readonly own: readonly string[];
  readonly derived: (name: string) => readonly string[];
}

function distinct(sources: readonly Source[]): readonly Named[] {
  const words = sources.map(({ own, derived }) => {
    const listed = own.map(plain).filter((word) => word !== '');
    return { listed: new Set(listed), derived: new Set(listed.flatMap(derived)) };
  });
  return sources.map(({ id }, index) => {
    const others = words.filter((_, other) => other !== index);
    const { listed = new Set<string>(), derived = new Set<string>() } = words[index] ?? {};
    const own = [...derived].filter(
      (word) => !others.some((other) => other.listed.has(word) || other.derived.has(word)),
    );
    return { id, names: [...new Set([...listed, ...own])] };
  });
}

/** Lower case, without an article or a remark in brackets. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(.*?\)/gu, '')
    .replace(/^(?:the|den|det) /u, '')
    .trim();
}

/** «administrative coordination group» is also «coordination group» and «coordination committee». */
function bodyWords(name: string): readonly string[] {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const shorter = /^(?:group|committee|board)$/u.test(last)
    ? [name, words.slice(-2).join(' ')]
    : words.length > 1 && last.length >= 8
      ? [last]
      : [];
  const swapped = [...shorter, name].flatMap((each) =>
    ['group', 'committee', 'board'].map((kind) => each.replace(/(?<= )(?:group|committee|board)$/u, kind)),
  );
  return [...shorter, ...swapped].filter((each) => each !== name);
}

function partyWords(name: string): readonly string[] {
  const first = name.split(' ').find((word) => !generic.test(word)) ?? '';
  const called = alsoCalled.filter(([pattern]) => pattern.test(name)).flatMap(([, words]) => words);
  return [...(name.includes(' ') && first.length >= 4 ? [first] : []), ...called];
}

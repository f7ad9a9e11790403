import type { BodyId, Cooperation } from '../domain/cooperation.ts';
import { type Language, type Localised, languages } from '../domain/language.ts';
import { anyMonth, monthNumber } from '../domain/months.ts';
import type { CaseNumber } from '../usecases/findCase.ts';

/** What a phrase's blanks were filled with. */
export interface Slots {
  readonly case?: CaseNumber | undefined;
  readonly body?: BodyId | undefined;
  readonly date?: { readonly day: number; readonly month: number; readonly year?: number | undefined } | undefined;
  /** `HH:MM`. */
  readonly time?: string | undefined;
  /** What stands after the first colon, with its lines. */
  readonly text?: string | undefined;
  /** Any words, on one line. */
  readonly rest?: string | undefined;
  /** A party or a person, in the words that were used. */
  readonly who?: string | undefined;
}

/** A message that fits a phrase, and the languages whose phrases it fits. */
export interface Match extends Slots {
  readonly languages: readonly Language[];
}

/** Reads messages by phrases such as `status {case}`; gives the match, or undefined. */
export type Reader = (text: string) => Match | undefined;

/**
 * Makes a reader of phrases in the three languages. Blanks: `{case}` (`71/20`, `sak SG 71/20`, `71/20 i SG`),
 * `{body}` (id, name or alias), `{date}` and `{time}` (optional: `18.12`, `18. desember 2026`, `kl. 08.00`), `{text}` (after a
 * colon), `{rest}`, `{who}` (a party or a person, at most 60 characters); `{target}`
 * is a body beside a case, which may name one itself.
 * Case, closing punctuation and runs of spaces do not matter; `(…)?` and `a|b` are those of regular expressions.
 */
export function phraseReader(cooperation: Cooperation, phrases: Localised<readonly string[]>): Reader {
  const bodies = bodyWords(cooperation);
  const compiled = languages.flatMap((language) =>
    phrases[language].map((phrase) => ({ language, pattern: compile(phrase, [...bodies.keys()]) })),
  );

  return (text) => {
    const message = plain(text);
    const hits = compiled.flatMap(({ language, pattern }) => {
      const found = pattern.exec(message);
      return found ? [{ language, slots: slotsOf(found.groups ?? {}, bodies, text) }] : [];
    });
    const [first] = hits;
    return first && { ...first.slots, languages: [...new Set(hits.map(({ language }) => language))] };
  };
}

/** The message without what does not matter; in time that grows with its length only, also for a line of dots. */
function plain(text: string): string {
  return /^.*[^.!?… ]/u.exec(text.normalize('NFC').replace(/\s+/gu, ' ').trimStart())?.[0] ?? '';
}

/** Every word for a body, lower case, with the body it means. */
function bodyWords({ bodies }: Cooperation): ReadonlyMap<string, BodyId> {
  return new Map(
    bodies.flatMap(({ id, names, aliases }) =>
      [id, ...Object.values(names), ...aliases].map((word) => [word.toLowerCase(), id] as const),
    ),
  );
}

function compile(phrase: string, words: readonly string[]): RegExp {
  const anyBody = words
    .toSorted((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
  const number = '(?<sequence>\\d{1,4}) ?/ ?(?<year>\\d{4}|\\d{2})';
  const blanks: Readonly<Record<string, string>> = {
    case: `(?:(?:sak|saken|saka|case|sak nr\\.?) )?(?:(?<before>${anyBody})[- ](?:sak )?)?${number}(?: (?:i|for|in|of) (?<after>${anyBody}))?`,
    body: `(?<body>${anyBody})`,
    target: `(?<target>${anyBody})`,
    date: `(?: (?:den |on )?(?<day>\\d{1,2})(?:[./] ?(?<month>\\d{1,2})(?:[./] ?(?<dateYear>\\d{4}|\\d{2}))?|\\.? (?<monthName>${anyMonth})\\.?(?: (?<nameYear>\\d{4}))?)\\.?)?`,
    time: '(?: (?:kl\\.? ?|at )?(?<hour>[01]?\\d|2[0-3])[.:](?<minute>[0-5]\\d))?',
    text: '(?<text>.+)',
    rest: '(?<rest>.+)',
    who: '(?<who>.{1,60}?)',
  };
  const source = phrase.replace(/ ?\{(\w+)\}/g, (blank, name: string) =>
    blank.startsWith(' ') && name !== 'date' && name !== 'time' ? ` ${blanks[name]}` : `${blanks[name]}`,
  );
  return new RegExp(`^(?:${source})$`, 'iu');
}

function slotsOf(groups: Readonly<Record<string, string>>, bodies: ReadonlyMap<string, BodyId>, raw: string): Slots {
  const { sequence, year, before, after, body, hour, minute, text, rest, who } = groups;
  const bodyOf = (word: string | undefined) => (word === undefined ? undefined : bodies.get(word.toLowerCase()));
  return {
    case:
      sequence && year
        ? { sequence: Number(sequence), year: fullYear(year), body: bodyOf(before ?? after) }
        : undefined,
    body: bodyOf(body ?? groups.target),
    date: dateOf(groups),
    time: hour && minute ? `${hour.padStart(2, '0')}:${minute}` : undefined,
    rest,
    who,
    text: text === undefined ? undefined : raw.slice(raw.indexOf(':') + 1).trim(),
  };
}

function dateOf({ day, month, monthName, dateYear, nameYear }: Readonly<Record<string, string>>): Slots['date'] {
  const number = monthName ? monthNumber(monthName) : Number(month);
  const year = dateYear ?? nameYear;
  return day && number ? { day: Number(day), month: number, year: year ? fullYear(year) : undefined } : undefined;
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

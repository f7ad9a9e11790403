import type { BodyId, PartyId } from '../domain/cooperation.ts';
import type { Language } from '../domain/language.ts';
import type { Day } from './finds/calendar.ts';
import { type FoundNumber, findCaseNumbers } from './finds/caseNumbers.ts';
import type { FoundDate } from './finds/dateRule.ts';
import { findDates } from './finds/dates.ts';
import type { NameFinder } from './finds/named.ts';
import { type Concept, speaksOf } from './lexicon/concepts.ts';
import { inDictionary } from './lexicon/dialect.ts';
import { languagesOf } from './text/language.ts';
import { normalise, tidy } from './text/normalise.ts';
import { corrected } from './text/spelling.ts';
import { type Token, tokensOf } from './text/tokens.ts';

/** A message with everything that was found in it. */
export interface Message {
  /** As written, on one line. */
  readonly raw: string;
  /** The words with slips put right and marks (CASE, DATE, BODY, PARTY) where something was found, joined by spaces. */
  readonly words: string;
  readonly tokens: readonly Token[];
  readonly numbers: readonly FoundNumber[];
  readonly dates: readonly FoundDate[];
  readonly bodies: readonly BodyId[];
  readonly parties: readonly PartyId[];
  readonly languages: readonly Language[];
  readonly isQuestion: boolean;
  has(concept: Concept): boolean;
}

/** What finds the cooperation's own names. */
export interface Finders {
  readonly bodies: NameFinder;
  readonly parties: NameFinder;
}

/** Reads a message for what is in it; `today` is the day in the cooperation's time zone. */
export function readMessage(text: string, finders: Finders, today: Day): Message {
  const raw = tidy(text);
  const { rest: withoutNumbers, numbers } = findCaseNumbers(normalise(text), today.year);
  const { rest, dates } = findDates(withoutNumbers, today);
  const written = new Map(tokensOf(raw).map((token) => [token.text, token.raw]));
  const plain = tokensOf(rest).map(({ raw: word }) => ({
    text: word,
    raw: written.get(word) ?? word,
  }));
  const bodies = finders.bodies(plain);
  const parties = finders.parties(bodies.tokens);
  const languages = languagesOf(tokensOf(raw).map((token) => token.text));
  // «Me» is «we» in nynorsk and in dialects, and the asker in English.
  const isSpoken = parties.tokens.some(({ text }) => inDictionary(text) !== text);
  const isNynorskMe = (languages.includes('nn') || isSpoken) && !languages.includes('en');
  const tokens = parties.tokens
    .map(({ text, raw: word }) => corrected({ text: inDictionary(text), raw: word }))
    .map((token) => (isNynorskMe && token.text === 'me' ? { ...token, text: 'vi' } : token));
  const words = tokens.map((token) => token.text).join(' ');
  // «I» is the asker in English only: in Norwegian it is a preposition.
  const isEnglishI = languages.includes('en') && /(?<!\p{L})i(?!\p{L})/u.test(words);
  return {
    raw,
    words,
    tokens,
    numbers,
    dates,
    bodies: [...new Set(bodies.ids)],
    parties: [...new Set(parties.ids)],
    languages,
    isQuestion: raw.includes('?'),
    has: (concept) => speaksOf(words, concept) || (concept === 'me' && isEnglishI),
  };
}

import type { Named } from '../lexicon/names.ts';
import type { Token } from '../text/tokens.ts';
import { isTypoOf } from '../text/typos.ts';
import { stemOf } from '../text/words.ts';

/** The tokens with names replaced by a mark, and whose names they were, in order. */
export interface FoundNames {
  readonly tokens: readonly Token[];
  readonly ids: readonly string[];
}

/** Finds names in the words of a message. */
export type NameFinder = (tokens: readonly Token[]) => FoundNames;

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly stem: string;
}

interface Pattern {
  readonly id: string;
  readonly words: readonly Word[];
}

/** Second halves of words that begin with a name: «styringsgruppemøtet», «AU-sak». */
const compound =
  /^(.{2,}?)(?:s?-)?(møte\p{L}*|møta|mote|motet|sak|saken|saka|saker|sakene|sakane|saklist\p{L}*|sakslist\p{L}*|agenda\p{L}*|medlem\p{L}*)$/u;

/** A finder of names of bodies or parties, also inflected, mistyped (long ones) or in front of a compound word. */
export function createNameFinder(named: readonly Named[], mark: 'BODY' | 'PARTY'): NameFinder {
  const patterns: readonly Pattern[] = named
    .flatMap(({ id, names }) => names.map((name) => ({ id, words: name.split(/[ -]/u).map(wordOf) })))
    .toSorted((a, b) => b.words.length - a.words.length || lengthOf(b) - lengthOf(a));
  const singles = patterns.flatMap(({ words: [word, ...more] }) => (word && more.length === 0 ? [word] : []));

  return (tokens) => {
    const ids: string[] = [];
    const left: Token[] = [];
    const pieces = tokens.flatMap((token) => split(token, singles));
    const words = pieces.map(({ text }) => wordOf(text));
    for (let at = 0; at < pieces.length; ) {
      const hit =
        patterns.find((pattern) => fits(words, at, pattern, isSame)) ??
        patterns.find((pattern) => fits(words, at, pattern, isNear));
      const size = hit?.words.length ?? 1;
      const taken = pieces.slice(at, at + size);
      if (hit) {
        ids.push(hit.id);
        left.push({ text: mark, raw: taken.map(({ raw }) => raw).join(' ') });
      } else {
        left.push(...taken);
      }
      at += size;
    }
    return { tokens: left, ids };
  };
}

type Fits = (typed: Word, meant: Word) => boolean;

function fits(words: readonly Word[], at: number, pattern: Pattern, same: Fits): boolean {
  return pattern.words.every((meant, index) => {
    const typed = words[at + index];
    return typed !== undefined && same(typed, meant);
  });
}

function split(token: Token, singles: readonly Word[]): readonly Token[] {
  const [, head = '', tail = ''] = compound.exec(token.text) ?? [];
  if (head === '') return [token];
  const typed = wordOf(head.replace(/-$/u, ''));
  const known = singles.some((word) => isSame(typed, word) || (typed.text.length >= 8 && isNear(typed, word)));
  if (!known) return [token];
  return [
    { text: typed.text, raw: token.raw.slice(0, typed.text.length) },
    { text: tail, raw: token.raw.slice(token.raw.length - tail.length) },
  ];
}

function isSame({ folded, stem }: Word, meant: Word): boolean {
  if (folded === meant.folded || folded === `${meant.folded}s` || folded === `${meant.folded}'s`) return true;
  return meant.folded.length >= 6 && stem === meant.stem;
}

function isNear(typed: Word, meant: Word): boolean {
  if (meant.text.length < 6 || typed.text.length < 5) return false;
  return isTypoOf(typed.text, meant.text) || isTypoOf(typed.stem, meant.stem);
}

function wordOf(text: string): Word {
  const folded = withoutKeys(text);
  return { text, folded, stem: stemOf(folded.replace(/'?s$/u, '')) };
}

/** People without Norwegian keys write o for ø and a for å. */
function withoutKeys(word: string): string {
  return word.replace(/ø|ö/gu, 'o').replace(/å/gu, 'a').replace(/æ|ä/gu, 'ae');
}

function lengthOf({ words }: Pattern): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}

import { isAskingWord, isPatternWord, vocabulary } from '../lexicon/concepts.ts';
import { fillers, knownTopics, ordinaryWords } from '../lexicon/topics.ts';
import type { Token } from './tokens.ts';
import { isTypoOf, slipsBetween } from './typos.ts';
import { indefinite, stemOf } from './words.ts';

const known = new Set([...knownTopics, ...fillers, ...ordinaryWords, ...vocabulary]);
const stems = new Set(knownTopics.map(stemOf));
const targets = Map.groupBy(new Set([...vocabulary, ...knownTopics]), (word) => word.length);

function isKnown(word: string): boolean {
  return known.has(word) || isPatternWord(word) || isAskingWord(word) || stems.has(stemOf(word));
}

/** The word as it was meant: what is one or two slips from a word that we know, and is no word itself. */
export function corrected(token: Token): Token {
  const { text } = token;
  if (text.length < 4 || /^[A-Z]+$/u.test(text) || isKnown(text)) return token;
  const base = indefinite(text);
  // «Økonomisaken» is a compound that no list has, and no slip.
  const isWord = isKnown(base) || /(?:saken|saka|sakene|sakane)$/u.test(text);
  return nearest(text) ?? (isWord ? token : (nearest(base) ?? token));
}

/** The word that it is most likely a slip of: of those as near, the one that begins alike, and is as long. */
function nearest(text: string): Token | undefined {
  const apart = (word: string) => Math.abs(word.length - text.length);
  const begins = (word: string) => (word[0] === text[0] ? 0 : 1);
  const [best] = [-2, -1, 0, 1, 2]
    .flatMap((difference) => targets.get(text.length + difference) ?? [])
    .filter((word) => word.length >= 4 && isTypoOf(text, word))
    .map((word) => ({ word, slips: slipsBetween(text, word) }))
    .toSorted((a, b) => a.slips - b.slips || begins(a.word) - begins(b.word) || apart(a.word) - apart(b.word));
  return best && { text: best.word, raw: best.word };
}

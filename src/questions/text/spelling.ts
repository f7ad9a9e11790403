import { isAskingWord, isPatternWord, vocabulary } from '../lexicon/concepts.ts';
import { fillers, knownTopics } from '../lexicon/topics.ts';
import type { Token } from './tokens.ts';
import { isTypoOf, slipsBetween } from './typos.ts';
import { stemOf } from './words.ts';

const known = new Set([...knownTopics, ...fillers, ...vocabulary]);
const stems = new Set(knownTopics.map(stemOf));
const targets = Map.groupBy(new Set([...vocabulary, ...knownTopics]), (word) => word.length);

function isKnown(word: string): boolean {
  return known.has(word) || isPatternWord(word) || isAskingWord(word) || stems.has(stemOf(word));
}

/** The word as it was meant: what is one or two slips from a word that we know, and is no word itself. */
export function corrected(token: Token): Token {
  const { text } = token;
  if (text.length < 4 || /^[A-Z]+$/u.test(text) || isKnown(text)) return token;
  const apart = (word: string) => Math.abs(word.length - text.length);
  const [best] = [-2, -1, 0, 1, 2]
    .flatMap((difference) => targets.get(text.length + difference) ?? [])
    .filter((word) => word.length >= 4 && isTypoOf(text, word))
    .map((word) => ({ word, slips: slipsBetween(text, word) }))
    .toSorted((a, b) => a.slips - b.slips || apart(a.word) - apart(b.word));
  return best ? { text: best.word, raw: best.word } : token;
}

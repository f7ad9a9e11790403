import { caseTypeOf } from './caseType.ts';
import { isAskingWord } from './lexicon/concepts.ts';
import { fillers, nynorskTopics, subjects, topicWords } from './lexicon/topics.ts';
import type { Token } from './text/tokens.ts';
import { indefinite } from './text/words.ts';

/** What a message is about: its words that are no question words, in the form of a dictionary, in Norwegian. */
export function topicOf(tokens: readonly Token[], keepParties: boolean): string | undefined {
  const words: string[] = [];
  let left = tokens.filter(
    ({ text }) => text !== 'CASE' && text !== 'DATE' && text !== 'BODY' && (keepParties || text !== 'PARTY'),
  );
  while (left.length > 0) {
    const size = [3, 2, 1].find((length) => translationOf(phrase(left, length)) !== undefined) ?? 1;
    const translated = translationOf(phrase(left, size));
    const [first] = left;
    if (translated !== undefined) words.push(translated);
    else if (first) words.push(...wordOf(first));
    left = left.slice(size);
  }
  return words.length > 0 ? [...new Set(words)].join(' ') : undefined;
}

/** In Norwegian, of the singular too: «travel surveys». */
function translationOf(words: string): string | undefined {
  return topicWords[words] ?? topicWords[words.replace(/s$/u, '')];
}

function phrase(tokens: readonly Token[], length: number): string {
  return tokens
    .slice(0, length)
    .map(({ text }) => text.replace(/'s$/u, ''))
    .join(' ');
}

/** «Orienteringssaker»: which cases, not what about. */
function isTypeOfCase(text: string): boolean {
  return /(?:sak|saken|saka|saker|sakar|sakene|sakane)$/u.test(text) && caseTypeOf(text) !== undefined;
}

function wordOf({ text, raw }: Token): readonly string[] {
  if (text === 'PARTY') return [raw];
  const word = text
    .replace(/-?(?:saken|saka|sakens|saker|sakene)$/u, '')
    .replace(/-(?:prosjekt|ordning|arbeid|opplegg|tiltak)\p{L}*$/u, '')
    .replace(/-$/u, '');
  if (/^(?:19|20)\d\d(?:-\d{4})?$/u.test(word)) return [word];
  if (word.length < 3 || /^\d+$/u.test(word) || isTypeOfCase(text)) return [];
  if (fillers.has(word)) return [];
  const known = nynorskTopics[word];
  if (known !== undefined) return [known];
  const base = indefinite(word);
  if (!subjects.has(base) && isAskingWord(word)) return [];
  const isName = /^\p{Lu}\p{Ll}/u.test(raw) && raw.toLowerCase() === text && text.length < 12;
  return [isName && base === word ? raw : base];
}

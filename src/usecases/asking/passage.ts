import type { Passage } from '../../domain/known.ts';
import type { AgendaItem } from '../../domain/meeting.ts';

/** So much is shown on either side, in characters. */
const around = 70;

/** Where in the proposal, the extract or the title a word stands that was hit; undefined when it is in none. */
export function passageOf(
  { title, proposal, extract }: Pick<AgendaItem, 'title' | 'proposal' | 'extract'>,
  isHit: (word: string) => boolean,
): Passage | undefined {
  for (const text of [...proposal, extract, title].map((each) => each.replace(/\s+/gu, ' '))) {
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (isHit(word)) return cut(text, index, word.length);
    }
  }
  return undefined;
}

function cut(text: string, at: number, length: number): Passage {
  const from = at <= around ? 0 : text.indexOf(' ', at - around) + 1;
  const end = at + length;
  const to = end + around >= text.length ? text.length : text.lastIndexOf(' ', end + around);
  return {
    before: `${from > 0 ? '… ' : ''}${text.slice(from, at)}`,
    match: text.slice(at, end),
    after: `${text.slice(end, Math.max(to, end))}${to < text.length ? ' …' : ''}`,
  };
}

import type { Passage } from '../../domain/known.ts';
import type { AgendaItem } from '../../domain/meeting.ts';

/** So much is shown on either side, in characters. */
const around = 70;

/** Where in the proposal, the extract or the title the first of the stems stands; undefined when it is in none. */
export function passageOf({ title, proposal, extract }: AgendaItem, stems: readonly string[]): Passage | undefined {
  for (const text of [...proposal, extract, title].map((each) => each.replace(/\s+/gu, ' '))) {
    for (const stem of stems) {
      const found = new RegExp(String.raw`(?<!\p{L})${literal(stem)}\p{L}*`, 'iu').exec(text);
      if (found) return cut(text, found.index, found[0].length);
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

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

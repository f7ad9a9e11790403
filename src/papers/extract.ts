import type { Section } from '../domain/case.ts';

/** The longest start of the text that fits with an ellipsis: whole sentences if they fill half of it, else whole words. */
function cut(text: string, limit: number): string {
  const room = text.slice(0, Math.max(limit - 2, 0));
  const sentences = [...room.matchAll(/[.!?](?=\s+[\p{Lu}\d«•])/gu)].at(-1);
  if (sentences && sentences.index >= limit / 2) return `${room.slice(0, sentences.index + 1)} …`;
  const space = Math.max(room.lastIndexOf(' '), room.lastIndexOf('\n'));
  const whole = space > 0 ? room.slice(0, space) : room.replace(/[\ud800-\udbff]$/, '');
  return `${whole.trimEnd()}…`;
}

/**
 * The first paragraphs of a paper's own text, without headings and without the proposed decision, in at most
 * `limit` UTF-16 units. A text that does not fit is cut at a sentence or a word and ends in `…`.
 */
export function extractOf(sections: readonly Section[], limit: number): string {
  const text = sections
    .filter((section) => section.kind !== 'proposal' && section.text !== '')
    .map((section) => section.text)
    .join('\n\n');
  if (text.length <= limit) return text;
  return limit < 1 ? '' : cut(text, limit);
}

import type { Line } from './tables.ts';

const smaller = 0.9;
const startsNote = /^\d{1,2}\.?\s?(?=\D)/;

/** A page's body, and the footnotes below it, each as a paragraph of its own. */
export function withoutNotes(
  page: readonly Line[],
  usualSize: number,
): { readonly body: readonly Line[]; readonly notes: readonly string[] } {
  let start = page.length;
  while (start > 0 && (page[start - 1]?.size ?? 0) < smaller * usualSize) start -= 1;
  const small = page.slice(start);
  if (start === 0 || !startsNote.test(small[0]?.text ?? '')) return { body: page, notes: [] };
  const notes: string[] = [];
  for (const { text } of small) {
    if (startsNote.test(text)) notes.push(text);
    else notes[notes.length - 1] += ` ${text}`;
  }
  return { body: page.slice(0, start), notes: notes.map((note) => `[${note.replace(startsNote, '')}]`) };
}

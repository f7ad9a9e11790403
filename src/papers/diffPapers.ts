import type { Section } from '../domain/case.ts';

/** What became of one section from one version of a paper to the next. */
export interface SectionChange {
  readonly change: 'added' | 'removed' | 'changed';
  /** The heading; empty for text before any heading. */
  readonly heading: string;
  readonly kind: Section['kind'];
  /** How many words are only in the new text, and only in the old. */
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

interface Keyed {
  readonly key: string;
  readonly section: Section;
}

/** Sections under their headings; a heading that comes again is told apart by its place among its like. */
function keyed(sections: readonly Section[]): readonly Keyed[] {
  const counts = new Map<string, number>();
  return sections.map((section) => {
    const heading = section.heading.toLowerCase().replace(/\s+/g, ' ').trim();
    const count = (counts.get(heading) ?? 0) + 1;
    counts.set(heading, count);
    return { key: `${heading} ${count}`, section };
  });
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** How many words of one text are not, or not as often, in the other. */
function missing(words: readonly string[], from: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of from) left.set(word, (left.get(word) ?? 0) + 1);
  let count = 0;
  for (const word of words) {
    const found = left.get(word) ?? 0;
    if (found === 0) count += 1;
    else left.set(word, found - 1);
  }
  return count;
}

/**
 * What differs between two versions of a paper, section by section, in the order of the new one with what was
 * removed last. Line breaks do not count; a section whose words only changed places counts as changed.
 */
export function diffPapers(before: readonly Section[], after: readonly Section[]): readonly SectionChange[] {
  const old = new Map(keyed(before).map(({ key, section }) => [key, section]));
  const changes: SectionChange[] = [];
  for (const { key, section } of keyed(after)) {
    const earlier = old.get(key);
    old.delete(key);
    const { heading, kind } = section;
    const [was, is] = [wordsOf(earlier?.text ?? ''), wordsOf(section.text)];
    if (earlier && was.join(' ') === is.join(' ')) continue;
    const change = earlier ? 'changed' : 'added';
    changes.push({ change, heading, kind, wordsAdded: missing(is, was), wordsRemoved: missing(was, is) });
  }
  for (const { heading, kind, text } of old.values()) {
    changes.push({ change: 'removed', heading, kind, wordsAdded: 0, wordsRemoved: wordsOf(text).length });
  }
  return changes;
}

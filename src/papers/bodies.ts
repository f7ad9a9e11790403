import type { BodyId } from '../domain/cooperation.ts';
import type { BodyWords } from './reading.ts';

/** Where a text names a body; the end includes a genitive s. */
interface BodyMention {
  readonly id: BodyId;
  readonly start: number;
  readonly end: number;
}

/** Finds the bodies named in a text, in order; where names overlap the longest counts. */
export type BodyFinder = (text: string) => readonly BodyMention[];

/** A finder for these bodies: their words and ids as whole words, in any case, with or without a genitive s. */
export function bodyFinder(bodies: readonly BodyWords[]): BodyFinder {
  const ids = new Map<string, BodyId>();
  for (const body of bodies) {
    for (const word of [...body.words, body.id]) {
      const key = word.normalize('NFC').trim().toLowerCase();
      if (key !== '' && !ids.has(key)) ids.set(key, body.id);
    }
  }
  if (ids.size === 0) return () => [];
  const alternatives = [...ids.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${alternatives})s?(?![\\p{L}\\p{N}])`, 'giu');
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const id = ids.get((match[1] ?? '').toLowerCase());
      return id === undefined ? [] : [{ id, start: match.index, end: match.index + match[0].length }];
    });
}

/** The one body these mentions are about: null for none, `several` for more than one. */
export function onlyBody(mentions: readonly BodyMention[]): { readonly id: BodyId } | 'several' | null {
  const ids = new Set(mentions.map((mention) => mention.id));
  const [id] = ids;
  if (id === undefined) return null;
  return ids.size === 1 ? { id } : 'several';
}

import SearchableMap from 'minisearch/SearchableMap';
import type { SearchHit, SearchIndex } from '../../ports/searchIndex.ts';
import { Postings } from './postings.ts';
import { createStems, termOf, wordsOf } from './terms.ts';

/** Longer questions are searched by their first words. */
const mostAsked = 16;
/** How much more a word in the title counts. */
const titleBoost = 3;
/** Entries that were replaced stay in the lists of words until there are more of them than this, and than a quarter. */
const mostStale = 1_000;

/** A word of the index that may be meant, and how surely. */
interface Candidate {
  readonly term: string;
  readonly weight: number;
  readonly postings: Postings;
}

/** What is known of one asked word: how well each entry has it, and by which word of the index. */
interface Match {
  readonly word: string;
  readonly candidates: readonly Candidate[];
  readonly scores: Float32Array;
  /** The place of the candidate. */
  readonly best: Uint32Array;
}

/**
 * An index in memory: the words in MiniSearch's radix tree, which finds beginnings and slips of the pen, stemmed by
 * Snowball for Norwegian; the entries of each word as plain numbers, so that 100 000 cases fit a small plan
 * (docs/bench.md has the figures).
 */
export function createWordIndex(): SearchIndex {
  const stem = createStems();
  const numbers = new Map<string, number>();
  /** The same words twice: a map is many times faster to find one in, the tree finds those like it. */
  let exact = new Map<string, Postings>();
  let terms = new SearchableMap<Postings>();
  /** By number; undefined for what was replaced. */
  let entries: (string | undefined)[] = [];

  return {
    put({ id, title, text }) {
      const old = numbers.get(id);
      if (old !== undefined) entries[old] = undefined;
      numbers.set(id, entries.length);
      add(entries.length, stemsOf(title), stemsOf(text));
      entries.push(id);
      const stale = entries.length - numbers.size;
      if (stale > mostStale && stale > numbers.size / 4) sweep();
    },
    search(words, accept, limit) {
      const asked = new Map(
        wordsOf(words).flatMap((word) => {
          const term = termOf(word);
          return term === undefined ? [] : [[term, word] as const];
        }),
      );
      const matches = [...asked].slice(0, mostAsked).map(([term, word]) => match(term, word));
      return hitsOf(matches, accept, limit);
    },
    get size() {
      return numbers.size;
    },
  };

  function stemsOf(text: string): ReadonlySet<string> {
    return new Set(wordsOf(text).flatMap((word) => stem(word) ?? []));
  }

  function add(number: number, title: ReadonlySet<string>, text: ReadonlySet<string>): void {
    for (const term of title) postingsOf(term).add(number, true);
    for (const term of text) if (!title.has(term)) postingsOf(term).add(number, false);
  }

  function postingsOf(term: string): Postings {
    return exact.get(term) ?? keep(term, new Postings());
  }

  function keep(term: string, postings: Postings): Postings {
    exact.set(term, postings);
    terms.set(term, postings);
    return postings;
  }

  /** Leaves out what was replaced, and numbers the rest anew. */
  function sweep(): void {
    const kept = entries.flatMap((id, number) => (id === undefined ? [] : [{ id, number }]));
    const renumbered = new Map(kept.map(({ number }, now) => [number, now]));
    const all = exact;
    exact = new Map();
    terms = new SearchableMap();
    for (const [term, postings] of all) {
      const live = new Postings();
      postings.each((number, inTitle) => {
        const now = renumbered.get(number);
        if (now !== undefined) live.add(now, inTitle);
      });
      if (live.size > 0) keep(term, live);
    }
    entries = kept.map(({ id }) => id);
    for (const [now, { id }] of kept.entries()) numbers.set(id, now);
  }

  function match(term: string, word: string): Match {
    const candidates = candidatesFor(term);
    const scores = new Float32Array(entries.length);
    const best = new Uint32Array(entries.length);
    candidates.forEach(({ weight, postings }, place) => {
      const rarity = Math.log(1 + entries.length / postings.size);
      postings.each((number, inTitle) => {
        const score = weight * rarity * (inTitle ? titleBoost : 1);
        if (score <= (scores[number] ?? 0)) return;
        scores[number] = score;
        best[number] = place;
      });
    });
    return { word, candidates, scores, best };
  }

  /** The word itself, words that begin with it, and words that it may be mistyped from; a number is never another one. */
  function candidatesFor(term: string): readonly Candidate[] {
    const found = new Map<string, Candidate>();
    const slips = /\d/u.test(term) ? 0 : term.length >= 8 ? 2 : term.length >= 5 ? 1 : 0;
    for (const [other, [postings, distance]] of terms.fuzzyGet(term, slips)) {
      const weight = distance === 0 ? 1 : (0.4 * term.length) / (term.length + distance);
      found.set(other, { term: other, weight, postings });
    }
    if (term.length >= 4) {
      for (const [other, postings] of terms.atPrefix(term)) {
        const weight = (0.6 * term.length) / (term.length + 0.3 * (other.length - term.length));
        if (weight > (found.get(other)?.weight ?? 0)) found.set(other, { term: other, weight, postings });
      }
    }
    return [...found.values()];
  }

  function hitsOf(matches: readonly Match[], accept: (id: string) => boolean, limit: number): readonly SearchHit[] {
    const ranks = ranksOf(matches, (number) => {
      const id = entries[number];
      return id !== undefined && accept(id);
    });
    const least = leastOfBest(ranks, limit);
    const best: number[] = [];
    for (const [number, rank] of ranks.entries()) if (rank > 0 && rank >= least) best.push(number);
    const rankOf = (number: number) => ranks[number] ?? 0;
    return best
      .toSorted((a, b) => rankOf(b) - rankOf(a) || b - a)
      .slice(0, limit)
      .map((number) => hitOf(entries[number] ?? '', number, matches));
  }
}

/** How well each entry fits: the more of the words the better. */
function ranksOf(matches: readonly Match[], accept: (number: number) => boolean): Float32Array {
  const ranks = new Float32Array(matches[0]?.scores.length ?? 0);
  const found = new Uint8Array(ranks.length);
  for (const { scores } of matches) {
    for (const [number, score] of scores.entries()) {
      if (score === 0) continue;
      ranks[number] = (ranks[number] ?? 0) + score;
      found[number] = (found[number] ?? 0) + 1;
    }
  }
  return ranks.map((rank, number) => (rank > 0 && accept(number) ? rank * (found[number] ?? 0) : 0));
}

/** The rank of the last of so many best ones. */
function leastOfBest(ranks: Float32Array, count: number): number {
  return count >= ranks.length ? 0 : (ranks.toSorted()[ranks.length - count] ?? 0);
}

function hitOf(id: string, number: number, matches: readonly Match[]): SearchHit {
  const found = matches.filter(({ scores }) => (scores[number] ?? 0) > 0);
  const terms = new Set(found.map(({ candidates, best }) => candidates[best[number] ?? 0]?.term));
  return {
    id,
    whole: found.length === matches.length,
    found: found.map(({ word }) => word),
    isHit: (other) => terms.has(termOf(other)),
  };
}

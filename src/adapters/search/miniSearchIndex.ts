import MiniSearch from 'minisearch';
import type { SearchEntry, SearchIndex } from '../../ports/searchIndex.ts';
import { termOf, wordsOf } from './terms.ts';

/** About as many different words as 100 000 cases have. */
const mostKept = 100_000;

/** An index in memory (MiniSearch, with the Snowball stemmer for Norwegian). */
export function createMiniSearchIndex(): SearchIndex {
  const terms = new Map<string, string | null>();

  /** Stemming is most of the work of building: each word is stemmed once. */
  function term(word: string): string | null {
    const known = terms.get(word);
    if (known !== undefined) return known;
    const found = termOf(word) ?? null;
    if (terms.size < mostKept) terms.set(word, found);
    return found;
  }

  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'text'],
    tokenize: wordsOf,
    processTerm: term,
    autoVacuum: true,
    searchOptions: {
      boost: { title: 3 },
      prefix: (term) => term.length >= 4,
      fuzzy: (term) => (term.length >= 8 ? 2 : term.length >= 5 ? 1 : false),
      weights: { prefix: 0.6, fuzzy: 0.4 },
    },
  });

  return {
    put(entry) {
      if (index.has(entry.id)) index.replace(entry);
      else index.add(entry);
    },
    search(words, accept) {
      const asked = new Set(
        wordsOf(words)
          .map(termOf)
          .filter((term) => term !== undefined),
      );
      if (asked.size === 0) return [];
      return index
        .search(words, { filter: ({ id }) => accept(String(id)) })
        .map(({ id, queryTerms, terms }) => ({ id: String(id), whole: queryTerms.length >= asked.size, terms }));
    },
    get size() {
      return index.documentCount;
    },
  };
}

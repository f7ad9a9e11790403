/** What can be found of a case: its title apart from the rest. */
export interface SearchEntry {
  readonly id: string;
  readonly title: string;
  /** Proposal, sections, decision. */
  readonly text: string;
}

export interface SearchHit {
  readonly id: string;
  /** Every word that was asked for is in it, mistyped or inflected. */
  readonly whole: boolean;
  /** Those of the words that were asked for that are in it. */
  readonly found: readonly string[];
  /** Whether a word of the entry is one of those that were hit. */
  readonly isHit: (word: string) => boolean;
}

/** Finds cases by words in Norwegian, inflected, mistyped or in parts. It knows nothing of who may see what. */
export interface SearchIndex {
  /** Adds the entry, or puts it in place of the one with its id. */
  put(entry: SearchEntry): void;
  /** At most `limit` of the hits that `accept` lets through, the best first; without words, none. */
  search(words: string, accept: (id: string) => boolean, limit: number): readonly SearchHit[];
  /** How many entries there are. */
  readonly size: number;
}

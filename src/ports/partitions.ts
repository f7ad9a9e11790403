/** What a document store has beside `DocumentStore`, to walk through everything: for copies, never for requests. */
export interface Partitions {
  /**
   * Every partition that has a document, in the order of code points. Goes through the whole store.
   * Throws `Throttled` or `Unavailable`.
   */
  partitions(): Promise<readonly string[]>;
}

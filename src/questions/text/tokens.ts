/** A word of a message. */
export interface Token {
  /** Lower case. */
  readonly text: string;
  /** As written. */
  readonly raw: string;
}

const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:['-][\p{L}\p{N}]+)*|(?:19|20)\d\d-(?:19|20)\d\d|\p{N}+/gu;

/** The words and numbers of a tidied message, in its order; a hyphen or an apostrophe inside keeps a word together. */
export function tokensOf(message: string): readonly Token[] {
  return [...message.matchAll(word)].map(([raw]) => ({ raw, text: raw.toLowerCase() }));
}

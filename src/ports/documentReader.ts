import type { UnreadableReason } from '../domain/refusal.ts';

export type { UnreadableReason };

/** The text of a file in reading order, or why there is none. */
export type ReadDocument =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/** At most this many bytes are read of a file. */
export const maxDocumentBytes = 20 * 1024 * 1024;

/**
 * Reads the text of a file by its name's ending and its content, without being held up or brought down by any file:
 * time and memory are limited. Never throws for what a file holds.
 */
export interface DocumentReader {
  read(name: string, bytes: Uint8Array): Promise<ReadDocument>;
}

import type { ListOptions } from './documentStore.ts';
import { encodeJson } from './json.ts';

// A third of what Cosmos DB takes as an id, because any byte may have to be written as three characters.
const maxKeyBytes = 341;
const maxBodyBytes = 1_900_000;
const maxPage = 1_000;

/** Throws `RangeError` unless both can be keys of a `DocumentStore`. */
export function checkKeys(partition: string, id: string): void {
  checkKey(partition, 'partition');
  checkKey(id, 'id');
}

/** Whether a `DocumentStore` can have a document with this as its id, or a partition of this name. */
export function isKey(text: string): boolean {
  return text !== '' && text.isWellFormed() && Buffer.byteLength(text) <= maxKeyBytes;
}

/** Throws `RangeError` for a list that a `DocumentStore` does not give. */
export function checkList(partition: string, { prefix, after, limit }: ListOptions): void {
  checkKey(partition, 'partition');
  checkText(prefix, 'prefix');
  checkText(after ?? '', 'after');
  if (!Number.isInteger(limit) || limit < 1 || limit > maxPage) {
    throw new RangeError(`limit must be 1 to ${maxPage}`);
  }
}

/** The body as JSON text. Throws `RangeError` when it is too large for a `DocumentStore`, or not JSON. */
export function encodeBody(body: unknown): string {
  return encodeJson(body, maxBodyBytes);
}

function checkKey(text: string, name: string): void {
  checkText(text, name);
  if (text === '' || Buffer.byteLength(text) > maxKeyBytes) {
    throw new RangeError(`${name} must have 1 to ${maxKeyBytes} bytes of UTF-8`);
  }
}

// Stores put U+FFFD in the place of a lone surrogate: another text.
function checkText(text: string, name: string): void {
  if (!text.isWellFormed()) {
    throw new RangeError(`${name} must be well-formed Unicode`);
  }
}

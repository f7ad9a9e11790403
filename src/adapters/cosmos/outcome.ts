import { OutOfTime } from './budget.ts';

/**
 * What came of a request.
 * - `conflict`: the id exists, or the etag is not the document's
 * - `missing`: there is no such document
 * - `busy`: refused for now; nothing was done
 * - `lost`: it may or may not have been done
 */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'conflict' | 'missing' | 'lost'; readonly cause: unknown }
  | { readonly kind: 'busy'; readonly retryAfterMs: number; readonly cause: unknown };

/** What the SDK tells of a failed request. We look at its shape, as its classes would load the SDK. */
interface Failure {
  readonly code?: number | string;
  readonly substatus?: number;
  readonly retryAfterInMs?: number;
}

// 400 is our bug, 413 too: larger documents are refused before they are sent.
const ours: ReadonlySet<number> = new Set([400, 405, 411, 413, 415]);

/** What an error of the SDK means. Throws it when it is a bug of ours. */
export function outcomeOf(error: unknown): Exclude<Outcome<never>, { kind: 'done' }> {
  const { code, substatus, retryAfterInMs } = failureOf(error);
  switch (code) {
    case 409:
    case 412:
      return { kind: 'conflict', cause: error };
    case 404:
      return { kind: isOfDocument(substatus) ? 'missing' : 'lost', cause: error };
    case 429:
    case 449:
      return { kind: 'busy', retryAfterMs: retryAfterInMs ?? 0, cause: error };
    default:
      if (isBug(error, code)) throw error;
      return { kind: 'lost', cause: error };
  }
}

/**
 * Whether a 404 speaks of the document itself. With a number beside it, it speaks of something else: the container is
 * gone (1003), or a replica is behind what we know (1002).
 */
export function isOfDocument(substatus: number | undefined): boolean {
  return substatus === undefined || substatus === 0;
}

/** Whether the service, or that of the identity, refused who we are. */
export function isDenied(error: unknown): boolean {
  const { code } = failureOf(error);
  return code === 401 || code === 403 || isOfIdentity(error);
}

/** The HTTP status of a failed request; 0 when there was no answer. */
export function statusOf(error: unknown): number {
  const { code } = failureOf(error);
  return typeof code === 'number' ? code : 0;
}

function isBug(error: unknown, code: number | string | undefined): boolean {
  if (typeof code === 'number') return ours.has(code);
  // A text is the operating system's or the SDK's name for a connection that failed.
  return code === undefined && !(error instanceof OutOfTime || isAbort(error) || isOfIdentity(error));
}

function failureOf(error: unknown): Failure {
  return error instanceof Error ? (error as Failure) : {};
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function isOfIdentity(error: unknown): boolean {
  return error instanceof Error && /^(?:CredentialUnavailable|Authentication|AggregateAuthentication)/.test(error.name);
}

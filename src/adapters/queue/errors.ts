import { PortError, Throttled, Unavailable } from '../../ports/errors.ts';

const retryAfterMs = 1_000;
// The message is gone, another has taken it, or the receipt is not one at all.
const lostCodes: ReadonlySet<string> = new Set(['MessageNotFound', 'PopReceiptMismatch', 'InvalidQueryParameterValue']);
const ours: ReadonlySet<number> = new Set([400, 405, 409, 411, 412, 413, 415, 416]);

/** What the SDK tells of a failed call. We look at its shape, as its classes would load the SDK. */
interface ServiceFailure {
  readonly statusCode?: number;
  readonly code?: string;
  readonly retryAfter?: string;
}

/** Whether the call failed because the lease was lost. */
export function isLost(error: unknown): boolean {
  return lostCodes.has(failureOf(error)?.code ?? '');
}

/** Whether the call failed because the queue does not exist. */
export function isMissingQueue(error: unknown): boolean {
  const failure = failureOf(error);
  return failure?.statusCode === 404 && failure.code !== 'MessageNotFound';
}

/** Whether the service, or the identity's own, refused who we are. */
export function isDenied(error: unknown): boolean {
  const status = failureOf(error)?.statusCode;
  return status === 401 || status === 403 || isIdentityFailure(error);
}

/** The SDK's error as the ports name it, with the cause kept; what is left as it is, is a bug. */
export function asPortError(error: unknown): unknown {
  if (error instanceof PortError) return error;
  if (isAbort(error)) return new Unavailable('The queue service did not answer in time', { cause: error });
  if (isIdentityFailure(error)) return new Unavailable('The identity service gave no token', { cause: error });
  const failure = failureOf(error);
  if (!failure) return error;
  const { statusCode, code } = failure;
  if (statusCode === 429 || code === 'ServerBusy') {
    return new Throttled('The queue service asks us to wait', waitOf(failure.retryAfter), { cause: error });
  }
  if (isMissingQueue(error)) return new Unavailable('The queue does not exist', { cause: error });
  if (isDenied(error)) return new Unavailable('The queue service refuses our credentials', { cause: error });
  return statusCode !== undefined && ours.has(statusCode)
    ? error
    : new Unavailable('The queue service failed or cannot be reached', { cause: error });
}

function failureOf(error: unknown): ServiceFailure | undefined {
  if (!(error instanceof Error) || error.name !== 'RestError') return undefined;
  const { statusCode, code, response } = error as Error & {
    readonly statusCode?: number;
    readonly code?: string;
    readonly response?: { readonly headers: { get(name: string): string | undefined } };
  };
  const retryAfter = response?.headers.get('retry-after');
  return { ...(statusCode && { statusCode }), ...(code && { code }), ...(retryAfter && { retryAfter }) };
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function isIdentityFailure(error: unknown): boolean {
  return error instanceof Error && /^(?:CredentialUnavailable|Authentication|AggregateAuthentication)/.test(error.name);
}

/** The header holds seconds or, seldom, a date. */
function waitOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  return retryAfter !== undefined && seconds > 0 ? Math.ceil(seconds * 1_000) : retryAfterMs;
}

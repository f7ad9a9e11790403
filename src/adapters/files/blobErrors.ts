import { PortError, Throttled, Unavailable } from '../../ports/errors.ts';

const retryAfterMs = 1_000;
const ours: ReadonlySet<number> = new Set([400, 405, 411, 412, 413, 415, 416]);

/** What the SDK tells of a failed call. We look at its shape, as its classes would load the SDK. */
interface ServiceFailure {
  readonly statusCode: number | undefined;
  readonly code: string | undefined;
  readonly retryAfter: string | undefined;
}

/** Whether the call failed with one of these codes of the service. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(failureOf(error)?.code ?? '');
}

/** Whether the container does not exist; only a blob may be missing in good order. */
export function isMissingContainer(error: unknown): boolean {
  const failure = failureOf(error);
  return failure?.statusCode === 404 && failure.code !== 'BlobNotFound';
}

/** Whether the service, or the identity's own, refused who we are. */
export function isDenied(error: unknown): boolean {
  const status = failureOf(error)?.statusCode;
  return status === 401 || status === 403 || isIdentityFailure(error);
}

/** The SDK's error as the ports name it, with the cause kept; what is left as it is, is a bug. */
export function asPortError(error: unknown): unknown {
  if (error instanceof PortError) return error;
  if (error instanceof Error && ['AbortError', 'TimeoutError'].includes(error.name)) {
    return new Unavailable('The blob service did not answer in time', { cause: error });
  }
  if (isIdentityFailure(error)) return new Unavailable('The identity service gave no token', { cause: error });
  const failure = failureOf(error);
  if (!failure) return error;
  const { statusCode = 0, code, retryAfter } = failure;
  if (statusCode === 429 || code === 'ServerBusy') {
    return new Throttled('The blob service asks us to wait', waitOf(retryAfter), { cause: error });
  }
  return ours.has(statusCode)
    ? error
    : new Unavailable('The blob service failed, refuses us or cannot be reached', { cause: error });
}

function failureOf(error: unknown): ServiceFailure | undefined {
  if (!(error instanceof Error) || error.name !== 'RestError') return undefined;
  const { statusCode, code, response } = error as Error & {
    readonly statusCode?: number;
    readonly code?: string;
    readonly response?: { readonly headers: { get(name: string): string | undefined } };
  };
  const { headers } = response ?? {};
  // An answer without a body has its code in a header only.
  return { statusCode, code: headers?.get('x-ms-error-code') ?? code, retryAfter: headers?.get('retry-after') };
}

function isIdentityFailure(error: unknown): boolean {
  return error instanceof Error && /^(?:CredentialUnavailable|Authentication|AggregateAuthentication)/.test(error.name);
}

/** The header holds seconds or, seldom, a date. */
function waitOf(retryAfter: string | undefined): number {
  const seconds = Number(retryAfter);
  return retryAfter !== undefined && seconds > 0 ? Math.ceil(seconds * 1_000) : retryAfterMs;
}

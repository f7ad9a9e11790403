import { NotFound, type PortError, Throttled, Unavailable } from '../../ports/errors.ts';
import type { SendResult } from '../../ports/messenger.ts';
import { ConnectorFailure } from './connectorFailure.ts';

/** A send that did not succeed. */
export type SendFailure = Exclude<SendResult, { kind: 'sent' }>;

const busyStatuses = new Set([412, 429, 503]);
const busyWaitMs = 5_000;
const outageWaitMs = 30_000;

/**
 * What a failed call means for the one who sent.
 * Busy, and everything that failed before a byte was sent, may be tried again: `throttled`. 404 is `gone`, and the
 * other refusals are for good: `refused`. A time-out, a cut connection, 500, 502 and 504 leave open whether the message arrived: `unknown`.
 * Source: Teams documentation, status codes of proactive messages and rate limits.
 */
export function sendFailureOf(error: unknown): SendFailure {
  const outcome = error instanceof ConnectorFailure ? error.outcome : undefined;
  const failure = fateOf(error);
  return outcome?.kind === 'answered' ? { ...failure, status: outcome.status } : failure;
}

function fateOf(error: unknown): SendFailure {
  if (!(error instanceof ConnectorFailure)) {
    // Not from the connection: signing the request failed, so that it never left.
    return { kind: 'throttled', retryAfterMs: outageWaitMs };
  }
  const outcome = error.outcome;
  if (outcome.kind === 'notSent') {
    return { kind: 'throttled', retryAfterMs: outageWaitMs };
  }
  if (outcome.kind === 'lost') {
    return { kind: 'unknown', reason: outcome.reason };
  }
  if (busyStatuses.has(outcome.status)) {
    return { kind: 'throttled', retryAfterMs: outcome.retryAfterMs ?? busyWaitMs };
  }
  if (outcome.status === 401) {
    // Our credentials, not the conversation; somebody will mend them.
    return { kind: 'throttled', retryAfterMs: outageWaitMs };
  }
  const reason = outcome.code ?? `HTTP ${outcome.status}`;
  if (outcome.status === 404) {
    return { kind: 'gone', reason };
  }
  return outcome.status >= 400 && outcome.status < 500 ? { kind: 'refused', reason } : { kind: 'unknown', reason };
}

/** What a failed look-up means, as the port's errors. */
export function lookUpErrorOf(error: unknown): PortError {
  const failure = sendFailureOf(error);
  switch (failure.kind) {
    case 'throttled':
      return new Throttled('The Teams connector asks to wait', failure.retryAfterMs, { cause: error });
    case 'gone':
    case 'refused':
      return new NotFound(`The Teams connector refuses: ${failure.reason}`, { cause: error, reason: failure.reason });
    case 'unknown':
      return new Unavailable(`The Teams connector did not answer: ${failure.reason}`, { cause: error });
  }
}

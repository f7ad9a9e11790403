import type { Log } from '../../ports/log.ts';

/** One request to a store, as its adapter tells of it. */
interface Request {
  readonly operation: string;
  readonly charge: number;
  readonly ms: number;
  readonly status: number;
}

/** Counts requests to the store, and writes what they cost as one line a minute where there were any. */
export interface RequestMeter {
  count(request: Request): void;
  /** Writes what has not been written yet, and counts no more. */
  stop(): void;
}

const periodMs = 60_000;

/** A meter that writes to the log: per operation how many, how many failed, request units, and milliseconds. */
export function createRequestMeter(log: Log): RequestMeter {
  const sums = new Map<string, { count: number; failed: number; charge: number; ms: number; maxMs: number }>();

  function write(): void {
    if (sums.size === 0) return;
    log.info({ storeRequests: Object.fromEntries(sums) }, 'Requests to the store');
    sums.clear();
  }

  const timer = setInterval(write, periodMs).unref();
  return {
    count({ operation, charge, ms, status }) {
      const sum = sums.get(operation) ?? { count: 0, failed: 0, charge: 0, ms: 0, maxMs: 0 };
      sum.count += 1;
      // A document that is not there, or was there already, is an answer.
      if (status === 0 || status === 429 || status >= 500) sum.failed += 1;
      sum.charge += charge;
      sum.ms += ms;
      sum.maxMs = Math.max(sum.maxMs, ms);
      sums.set(operation, sum);
    },
    stop() {
      clearInterval(timer);
      write();
    },
  };
}

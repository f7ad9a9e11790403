import { Unavailable } from '../../ports/errors.ts';
import { asPortError, isLost } from './errors.ts';

/** Makes calls of the SDK, each with a limit of time, and gives their errors as the ports name them. */
export interface Calls {
  run<T>(call: (abortSignal: AbortSignal) => Promise<T>): Promise<T>;
  /** The same for a call that needs a lease: undefined when it was lost. */
  runLeased<T>(call: (abortSignal: AbortSignal) => Promise<T>): Promise<T | undefined>;
  /** Ends the calls under way; they and all later ones throw `Unavailable`. */
  close(): void;
}

/** The limit holds for a call with all its retries. */
export function createCalls(timeoutMs: number): Calls {
  const closing = new AbortController();

  async function attempt<T>(call: (abortSignal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await call(AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]));
    } catch (error) {
      throw closing.signal.aborted ? new Unavailable('The queue is closed', { cause: error }) : error;
    }
  }

  return {
    async run(call) {
      try {
        return await attempt(call);
      } catch (error) {
        throw asPortError(error);
      }
    },

    async runLeased(call) {
      try {
        return await attempt(call);
      } catch (error) {
        if (isLost(error)) return undefined;
        throw asPortError(error);
      }
    },

    close: () => closing.abort(),
  };
}

import type { Log } from '../../ports/log.ts';
import { errorFields } from '../log/errorFields.ts';

/** What must work for us to be of use, by its name; each throws when it does not. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/** Whether we are ready, and how each check went. Names no more than that: anyone may ask. */
export interface Readiness {
  readonly isReady: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

/** However many ask, each thing is looked at once in this time, in milliseconds. */
const freshMs = 5_000;
const patienceMs = 4_000;

/** Carries the checks out, all at once; what fails is logged with its reason. */
export function createReadiness(checks: Checks, log: Log, now: () => number = () => performance.now()) {
  const last: { at: number; found: Promise<Readiness> | undefined } = { at: 0, found: undefined };

  return (): Promise<Readiness> => {
    if (last.found && now() - last.at < freshMs) return last.found;
    last.at = now();
    last.found = look();
    return last.found;
  };

  async function look(): Promise<Readiness> {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await attempt(name, check)]),
    );
    const found = Object.fromEntries(results) as Record<string, 'ok' | 'failed'>;
    return { isReady: Object.values(found).every((result) => result === 'ok'), checks: found };
  }

  async function attempt(name: string, check: () => Promise<unknown>): Promise<'ok' | 'failed'> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs);
    });
    try {
      await Promise.race([check(), late]);
      return 'ok';
    } catch (error) {
      log.warn({ check: name, ...errorFields(error) }, 'not ready');
      return 'failed';
    } finally {
      clearTimeout(timer);
    }
  }
}

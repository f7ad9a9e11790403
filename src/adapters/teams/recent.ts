import type { Activity } from 'botbuilder';

/** Runs work once for each activity, and gives the outcome again to whoever brings the same activity again. */
export type Recent<T> = (activity: Partial<Activity>, run: () => Promise<T>) => Promise<T>;

/** With answers of at most 25 KB these are some megabytes; older repetitions are found in the store. */
const maxKept = 200;

/**
 * Remembers the latest activities of this process. A repetition that comes while the first is under way waits for it.
 * What failed is forgotten, so that it can be tried again. An activity is the same when id, conversation and sender are.
 */
export function createRecent<T>(isGood: (outcome: T) => boolean): Recent<T> {
  const kept = new Map<string, Promise<T>>();

  return ({ id, conversation, from, type }, run) => {
    if (!id) return run();
    const key = JSON.stringify([conversation?.id, from?.id, from?.aadObjectId, type, id]);
    const earlier = kept.get(key);
    if (earlier) return earlier;
    const outcome = run();
    kept.set(key, outcome);
    const forget = () => kept.delete(key);
    outcome.then((value) => isGood(value) || forget(), forget);
    const [oldest] = kept.keys();
    if (kept.size > maxKept && oldest !== undefined) kept.delete(oldest);
    return outcome;
  };
}

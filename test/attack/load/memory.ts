import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process holds on to, after what is garbage has been collected. */
export interface Held {
  readonly heapMb: number;
  readonly outsideMb: number;
  /** Timers, sockets, servers, files. */
  readonly handles: number;
}

/** Looks, twice: what is finalised in one collection is free after the next. */
export async function held(): Promise<Held> {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  for (let n = 0; n < 2; n++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return {
    heapMb: heapUsed / 1_048_576,
    outsideMb: external / 1_048_576,
    handles: process.getActiveResourcesInfo().length,
  };
}

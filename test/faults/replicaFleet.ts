import type { TeamsClient } from '../support/connector/teamsClient.ts';
import type { BotProcess } from './botProcess.ts';
import { eventually } from './eventually.ts';
import type { ReplicaWorld } from './replicaWorld.ts';

/** The replicas that clients are led to, as by a load balancer: it hears late of a death, and at once of an end. */
export interface Fleet {
  /** How many were ended, and how many ended wrongly though they were asked kindly. */
  readonly ended: number;
  readonly endedBadly: number;
  /** The clients of a replica that is thought to live, any of them. */
  any(): Promise<TeamsClient>;
  /** Sends SIGKILL to one of them, and starts another when it is dead. */
  killOne(): Promise<void>;
  /** Sends SIGTERM to the one that has run longest, and starts another when it has ended. */
  endOldest(): Promise<void>;
}

/** Starts so many replicas. */
export async function startFleet(world: ReplicaWorld, count: number): Promise<Fleet> {
  const live = await Promise.all(Array.from({ length: count }, () => world.startReplica()));
  let ended = 0;
  let endedBadly = 0;

  async function replace(doomed: BotProcess, end: () => Promise<void>): Promise<void> {
    await end();
    leave(doomed);
    ended += 1;
    live.push(await startUntilItRuns(world));
  }

  function leave(doomed: BotProcess): void {
    const index = live.indexOf(doomed);
    if (index >= 0) live.splice(index, 1);
  }

  return {
    get ended() {
      return ended;
    },
    get endedBadly() {
      return endedBadly;
    },
    async any() {
      await eventually(() => live.length > 0);
      return world.teamsAt(oneOf(live));
    },
    async killOne() {
      const doomed = oneOf(live);
      await replace(doomed, doomed.kill);
    },
    async endOldest() {
      const [oldest = oneOf(live)] = live;
      await replace(oldest, async () => {
        leave(oldest);
        if ((await oldest.end()) !== 0) endedBadly += 1;
      });
    },
  };
}

/** As a supervisor does: the store may refuse it once, but not for long. */
async function startUntilItRuns(world: ReplicaWorld, tries = 20): Promise<BotProcess> {
  try {
    return await world.startReplica();
  } catch (error) {
    if (tries === 1) throw error;
    return startUntilItRuns(world, tries - 1);
  }
}

function oneOf<T>(choices: readonly T[]): T {
  const choice = choices[Math.floor(Math.random() * choices.length)];
  if (choice === undefined) throw new Error('Nothing to choose from');
  return choice;
}

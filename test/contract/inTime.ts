import type { QueueSubject } from './subject.ts';

/** How a scenario has time, which is multiplied when it had too little. */
export interface Time {
  /** So many milliseconds, or a multiple of them. */
  of(milliseconds: number): number;
  /** A clock that starts now; gives how much time has gone by for the queue. */
  start(): () => number;
}

/**
 * Plays a scenario that must look at the queue before a time is over. It gives `tooLate` when it came too late to tell,
 * as on a machine that is very busy; then it is played again on another queue, with three times as much time.
 */
export async function inTime<Seen>(
  makeQueue: () => Promise<QueueSubject>,
  scenario: (subject: QueueSubject, time: Time) => Promise<Seen | 'tooLate'>,
): Promise<Seen> {
  for (const scale of [1, 3, 9]) {
    const subject = await makeQueue();
    try {
      const seen = await scenario(subject, {
        of: (milliseconds) => scale * milliseconds,
        start() {
          const from = subject.now();
          return () => subject.now() - from;
        },
      });
      if (seen !== 'tooLate') return seen;
    } finally {
      await subject.dispose();
    }
  }
  throw new Error('This machine is too busy to tell');
}

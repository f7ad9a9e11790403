import { randomInt } from 'node:crypto';

/** What all that is random follows from; SAKSGANG_MODEL_SEED plays a run again. */
export function chooseSeed(): number {
  return Number(process.env.SAKSGANG_MODEL_SEED ?? randomInt(2 ** 31));
}

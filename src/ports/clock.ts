import type { Instant } from '../domain/instant.ts';

/** The time now. */
export type Clock = () => Instant;

/** Settles after so many milliseconds. */
export type Sleep = (ms: number) => Promise<void>;

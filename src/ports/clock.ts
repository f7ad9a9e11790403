import type { Instant } from '../domain/instant.ts';

/** The time now. */
export type Clock = () => Instant;

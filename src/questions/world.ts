import type { BodyId, PartyId } from '../domain/cooperation.ts';
import type { Instant } from '../domain/instant.ts';
import type { ReadModel } from '../ports/readModel.ts';
import type { Day } from './finds/calendar.ts';
import type { Finders } from './message.ts';

/** Who asks, as far as it matters to what is meant. */
export interface Asker {
  readonly party?: PartyId | undefined;
  /** The bodies they have any role in. */
  readonly bodies: readonly BodyId[];
  readonly isSecretariat: boolean;
  /** Whether the register knows them; strangers are told nothing. */
  readonly isListed: boolean;
}

/** The cooperation's own words. Made once. */
export interface Lexicon extends Finders {
  /** The bodies in the order of the path. */
  readonly path: readonly BodyId[];
}

/** What a question is held against: the names people use, the day it is asked, and what the person may know. */
export interface World {
  readonly lexicon: Lexicon;
  readonly today: Day;
  /** The day of an instant in the cooperation's time zone, `YYYY-MM-DD`. */
  readonly dayOf: (instant: Instant) => string;
  readonly asker: Asker;
  readonly model: ReadModel;
}

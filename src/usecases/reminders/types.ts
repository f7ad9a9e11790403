import type { BodyId, PartyId, PersonKey } from '../../domain/cooperation.ts';
import type { DeliveryState, Try } from '../../domain/delivery.ts';
import type { Instant } from '../../domain/instant.ts';

/** Whom a reminder by hand is for, when not for everyone who is missing. */
export type Addressee =
  | { readonly kind: 'party'; readonly party: PartyId }
  | { readonly kind: 'person'; readonly person: PersonKey };

/** What a reminder is about: a meeting, or one item of it. */
export interface ReminderScope {
  readonly body: BodyId;
  readonly meetingId: string;
  readonly itemId?: string | undefined;
  readonly to?: Addressee | undefined;
}

/** A decision to remind everyone who is missing. */
export interface Round extends ReminderScope {
  readonly id: string;
  /** A step of the ladder, or absent when somebody asked for it. */
  readonly rung?: string | undefined;
  /** Of the message that took the step: others that come to it have nothing more to do. */
  readonly chain?: string | undefined;
  /** The Entra id of who asked for it. */
  readonly askedBy?: string | undefined;
  readonly createdAt: Instant;
  /** Nothing is sent before. */
  readonly dueAt: Instant;
  readonly state: 'waiting' | 'sending' | 'telling' | 'done' | 'dropped';
  /** When it was last looked after; one that is not, is asked for again by the sweep. */
  readonly watchedAt?: Instant | undefined;
  /** How often it went on after it was told, since the secretariat had something sent again; and since when. */
  readonly reopened?: number | undefined;
  readonly reopenedAt?: Instant | undefined;
  /** Since when someone is telling what came of it. */
  readonly tellingSince?: Instant | undefined;
  /** Whoever could not be reached is mentioned in the body's own chat, once. `sending` that stays is of unknown fate. */
  readonly mention?: 'sending' | 'sent' | 'notSent' | undefined;
}

/** One person's message of one reminder. */
export interface Delivery {
  readonly roundId: string;
  readonly body: BodyId;
  readonly meetingId: string;
  /** The item that it was about; the card shows everything that waits. */
  readonly itemId?: string | undefined;
  readonly byItself: boolean;
  readonly person: PersonKey;
  readonly entraId?: string | undefined;
  readonly state: DeliveryState;
  /** Oldest first. */
  readonly tries: readonly Try[];
  /** Of the card that the chat shows now. */
  readonly shownHash?: string | undefined;
  /** So many updates in a row that Teams did not take, or of which it did not say so. */
  readonly failures?: number | undefined;
  /** The card is being brought up to date until then; others wait. */
  readonly leasedUntil?: Instant | undefined;
}

/** What is not reminded about by itself. A person who is paused is not reminded at all. */
export interface Pause {
  readonly about: PauseSubject;
  readonly paused: boolean;
  readonly at: Instant;
  /** The Entra id of who decided it. */
  readonly by: string;
}

export type PauseSubject =
  | { readonly kind: 'meeting'; readonly meetingId: string }
  | { readonly kind: 'item'; readonly meetingId: string; readonly itemId: string }
  | { readonly kind: 'person'; readonly person: PersonKey };

/** One day's digest for one person, and its fate. */
export interface DigestSent {
  readonly day: string;
  readonly state: DeliveryState;
}

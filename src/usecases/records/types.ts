import type { AccountHistory } from '../../domain/account.ts';
import type { Access, CaseKey, CaseType, Original } from '../../domain/case.ts';
import type { BodyId, PersonKey } from '../../domain/cooperation.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Language } from '../../domain/language.ts';
import type { OutcomeEntry } from '../../domain/outcome.ts';
import type { PostState } from '../../domain/post.ts';
import type { ConversationRef, Origin } from '../../ports/conversation.ts';

/** Which conversation a body has; without one it was released. */
export interface Binding {
  readonly body: BodyId;
  readonly conversation?: ConversationRef | undefined;
  readonly changedAt: Instant;
  /** The Entra id of the person who changed it, or `sample`. */
  readonly changedBy: string;
  /** Of what the secretariat was last told about who is in the chat. */
  readonly toldHash?: string | undefined;
}

/** What we know of a person from Teams. */
export interface PersonRecord {
  readonly entraId: string;
  /** Who they are in the register; absent for people who are not listed. */
  readonly person?: PersonKey | undefined;
  /** Whom they must not be taken for: the secretariat has released their account. */
  readonly notFor?: PersonKey | undefined;
  readonly channelUserId: string;
  /** Where they come from, when they are not of our tenant. */
  readonly origin?: Origin | undefined;
  /** Since when they have not been on the list. */
  readonly departedAt?: Instant | undefined;
  /** Chosen by themselves. */
  readonly language?: Language | undefined;
  /** Their 1:1 chat with the bot. */
  readonly chat?: ConversationRef | undefined;
  /** They want one message a day instead of reminders. */
  readonly digest?: boolean | undefined;
}

/** Says which Entra id a listed person has: the first id that was seen for them, until the secretariat releases it. */
export interface Claim extends AccountHistory {
  /** There is one exactly when there is an Entra id. */
  readonly channelUserId?: string | undefined;
  /** Since when the person has not been on the list. */
  readonly departedAt?: Instant | undefined;
}

/** A claim that holds. */
export interface HeldClaim {
  readonly person: PersonKey;
  readonly entraId: string;
  readonly channelUserId: string;
}

/** What one person is told once: of a version of a paper, of an entry in a meeting's own history, or of a reminder. */
export interface PersonalNotice {
  /** Which version of the paper, or which entry of the history or telling of the reminder, from 0. */
  readonly version: number;
  readonly entraId: string;
  /** Absent for a paper. */
  readonly about?: 'absence' | 'change' | 'reminder' | undefined;
  /** Of the reminder. */
  readonly roundId?: string | undefined;
}

/** A card that was posted, or should be: the agenda's (no item) or an item's. */
export interface Post {
  readonly id: string;
  readonly body: BodyId;
  readonly meetingId: string;
  readonly itemId?: string | undefined;
  readonly conversation: ConversationRef;
  /** It is not the card itself, but tells one person something. */
  readonly notice?: PersonalNotice | undefined;
  readonly state: PostState;
  /** Of the card that the conversation shows now. */
  readonly shownHash?: string | undefined;
  /** When the state behind the shown card was read. */
  readonly readAt?: Instant | undefined;
  /** So many updates in a row that Teams did not take, or of which it did not say so. */
  readonly failures?: number | undefined;
  /** A refresh is under way until then; others wait, so that an older card cannot overtake a newer one. */
  readonly leasedUntil?: Instant | undefined;
}

/** A form that a person has open in an item's shared card. */
export interface OpenForm {
  readonly itemId: string;
  readonly entraId: string;
  /** When it counts as left; in the past once it is sent or cancelled. */
  readonly until: Instant;
}

/** How far the periodic check of posted cards has come, as a count of periods since 1970. */
export interface Sweep {
  readonly doneThrough: number;
}

/** A key that all replicas share. */
export interface Secret {
  /** Hexadecimal. */
  readonly key: string;
}

/** A document that the secretariat has brought in and not filed yet, or has filed. */
export interface Draft {
  readonly id: string;
  readonly original: Original;
  readonly text: string;
  readonly receivedAt: Instant;
  /** The Entra id of the person who brought it in. */
  readonly receivedFrom: string;
}

/** What came of a case in a meeting, as the register of decisions keeps it: a copy of the item's outcome that stands. */
export interface Decision {
  readonly itemId: string;
  readonly meetingId: string;
  readonly key: CaseKey;
  readonly number: string;
  readonly title: string;
  readonly type: CaseType;
  readonly access: Access;
  /** When the meeting began. */
  readonly startsAt: Instant;
  readonly outcome: OutcomeEntry;
}

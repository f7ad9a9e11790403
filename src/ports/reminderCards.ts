import type { Person } from '../domain/cooperation.ts';
import type { DeliveryState } from '../domain/delivery.ts';
import type { Language } from '../domain/language.ts';
import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import type { OutgoingMessage } from './messenger.ts';

/** What waits for one person in a meeting; nothing, when they have answered everything. */
export interface WaitingView {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
}

/** A person whom no 1:1 chat reaches; without an id of the channel they can be named but not mentioned. */
export interface Mentioned {
  readonly name: string;
  readonly channelUserId?: string | undefined;
}

/** What a reminder came to. */
export interface RoundReport {
  readonly meeting: Meeting;
  readonly roundId: string;
  /** The item that it was about, if one. */
  readonly item?: AgendaItem | undefined;
  /** A step of the ladder, such as `24h`, if nobody asked for it. */
  readonly rung?: string | undefined;
  readonly deliveries: readonly { readonly person: Person; readonly state: DeliveryState }[];
  /** Nobody knows whether the message that mentions the unreachable is in the body's chat. */
  readonly isMentionUnknown?: boolean;
}

/** Who is missing when a deadline has passed. */
export interface MissingReport {
  readonly meeting: Meeting;
  readonly items: readonly {
    readonly item: AgendaItem;
    readonly total: number;
    readonly missing: readonly Person[];
  }[];
}

/** Draws what reminders send, in the language of the one who gets it; the mention in the body's. */
export interface ReminderCards {
  waiting(view: WaitingView, language: Language): OutgoingMessage;
  digest(views: readonly WaitingView[], language: Language): OutgoingMessage;
  mention(meeting: Meeting, people: readonly Mentioned[], items: readonly AgendaItem[]): OutgoingMessage;
  report(report: RoundReport, language: Language): OutgoingMessage;
  missing(report: MissingReport, language: Language): OutgoingMessage;
}

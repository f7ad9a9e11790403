import type { Paper } from '../domain/case.ts';
import type { Language } from '../domain/language.ts';
import type { AgendaItem, Meeting, MeetingChange } from '../domain/meeting.ts';
import type { AbsenceEntry } from '../domain/seats.ts';
import type { Tally } from '../domain/tally.ts';
import type { OutgoingMessage } from './messenger.ts';

/** What everyone in the conversation sees of an item. */
export interface SharedItem {
  readonly item: AgendaItem;
  readonly tally: Tally;
  readonly commentCount: number;
  /** Channel user ids whose clients may ask for a view of their own, at most 60. */
  readonly personalViewFor: readonly string[];
  readonly overdue: boolean;
}

/** That someone cannot come to a meeting; for the deputy with the cases that wait for them. */
export interface AbsenceNotice {
  readonly meeting: Meeting;
  readonly entry: AbsenceEntry;
  readonly waiting?: readonly AgendaItem[] | undefined;
}

/** A notice to one person of which we do not know whether it arrived. */
export interface UnknownNotice {
  readonly meeting: Meeting;
  readonly postId: string;
  readonly name: string;
  /** Of the case whose paper has a new version; without it the notice is about the meeting. */
  readonly number?: string | undefined;
  /** It tells the secretariat what a reminder came to. */
  readonly isReminder?: boolean;
}

/** Draws what is posted without anyone having asked; in the body's language. */
export interface Presenter {
  sharedItem(shared: SharedItem): OutgoingMessage;
  agenda(meeting: Meeting, items: readonly AgendaItem[]): OutgoingMessage;
  /** Tells one person that the paper they answered on has another version. */
  meetingChange(meeting: Meeting, change: MeetingChange, language: Language): OutgoingMessage;
  absence(notice: AbsenceNotice, language: Language): OutgoingMessage;
  /** Asks the secretariat about notices that may not have arrived. */
  unknownNotices(notices: readonly UnknownNotice[], language: Language): OutgoingMessage;
  newVersion(item: AgendaItem, before: Paper, after: Paper, language: Language): OutgoingMessage;
}

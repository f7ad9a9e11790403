import type { CaseType } from '../../domain/case.ts';
import type { BodyId } from '../../domain/cooperation.ts';
import type { CaseReading, DocumentBasics, PaperAccess, ReadingWarning } from '../reading.ts';

/** The meeting a notice or minutes are for. What is not printed is null. */
export interface MeetingReading {
  readonly body: BodyId | null;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  readonly yearInferred: boolean;
  /** `HH:MM`. */
  readonly start: string | null;
  readonly end: string | null;
  readonly place: string | null;
  readonly remote: boolean;
  readonly chair: string | null;
  /** The meeting's own number, such as `5/14`. */
  readonly number: string | null;
  /** The day the papers were sent, `YYYY-MM-DD`. */
  readonly sent: string | null;
  /** `YYYY-MM-DD`, with `THH:MM` where a time is given. */
  readonly absenceDeadline: string | null;
  readonly commentDeadline: string | null;
  readonly nextMeeting: string | null;
  readonly invited: readonly string[];
}

/** One line of the list of cases. */
export interface AgendaItemReading {
  readonly number: string | null;
  readonly numberRaw: string | null;
  readonly sequence: number | null;
  readonly year: number | null;
  readonly title: string;
  readonly type: CaseType | null;
  /** `HH:MM`. */
  readonly time: string | null;
  /** An approval of notice or minutes, or any other business: never a case to be answered. */
  readonly formality: boolean;
  readonly access: PaperAccess;
  /** The paper is sent later. */
  readonly late: boolean;
  /** Who presents it, where a bracket after the title says so. */
  readonly presenter: string | null;
  readonly warning: string | null;
  readonly suggestedNumber: string | null;
}

/** A notice of a meeting with its list of cases, and the papers where they follow it. */
export interface AgendaReading extends DocumentBasics {
  readonly kind: 'agenda';
  readonly meeting: MeetingReading;
  readonly items: readonly AgendaItemReading[];
  readonly cases: readonly CaseReading[];
  readonly warnings: readonly ReadingWarning[];
}

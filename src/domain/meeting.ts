import type { Access, CaseKey, CaseType, PaperVersion } from './case.ts';
import type { BodyId, PersonKey } from './cooperation.ts';
import { epochOf, type Instant } from './instant.ts';
import type { OutcomeEntry } from './outcome.ts';
import type { AbsenceEntry, SeatFacts } from './seats.ts';

export const meetingStates = ['planned', 'published', 'held', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Something that happened to a meeting; added to its history, never rewritten. */
export type MeetingChange = { readonly at: Instant; readonly by: PersonKey } & (
  | {
      readonly kind: 'moved';
      readonly from: { readonly startsAt: Instant; readonly place: string };
      readonly to: { readonly startsAt: Instant; readonly place: string };
    }
  | { readonly kind: 'cancelled' | 'held' }
);

/** A body's meeting. Its id stays the same when it is moved. */
export interface Meeting {
  readonly id: string;
  readonly body: BodyId;
  readonly startsAt: Instant;
  readonly place: string;
  /** Until when members are asked to answer; later answers are taken and marked late. */
  readonly deadline: Instant;
  readonly state: MeetingState;
  readonly publishedAt?: Instant | undefined;
  /** When the agenda goes out by itself. */
  readonly publishAt?: Instant | undefined;
  /** The time set for that of which the secretariat has been told what came of it. */
  readonly publicationTold?: Instant | undefined;
  /** Who has reported that they cannot come, oldest first. */
  readonly absences?: readonly AbsenceEntry[] | undefined;
  /** How often the secretariat has edited it; a form that shows another one is out of date. */
  readonly revision?: number | undefined;
  readonly editedBy?: PersonKey | undefined;
  /** The ids of the items as the secretariat has ordered them; others follow after. */
  readonly order?: readonly string[] | undefined;
  /** Oldest first. */
  readonly changes?: readonly MeetingChange[] | undefined;
  /** Who held the body's seats when the meeting was marked as held. */
  readonly seatsAtHeld?: readonly PersonKey[] | undefined;
}

/** A meeting, and when it was to begin as seen then. */
export interface MeetingPoint {
  readonly meetingId: string;
  readonly startsAt: Instant;
}

/** A case's way to a later meeting, or to another number. */
export type ItemMove = { readonly id: string; readonly by: PersonKey } & (
  | { readonly kind: 'postponed'; readonly to: MeetingPoint }
  | { readonly kind: 'renumbered'; readonly key: CaseKey }
);

/** A draft is seen by the secretariat alone, until the agenda is published. */
export const itemStates = ['draft', 'open', 'closed', 'postponed', 'withdrawn'] as const;
export type ItemState = (typeof itemStates)[number];

/**
 * A case on a meeting's agenda, with what its card shows, so that an answer needs one read.
 * Meeting time, place, deadline and stand-ins are copies of the meeting's.
 */
export interface AgendaItem extends SeatFacts {
  readonly id: string;
  readonly meetingId: string;
  readonly key: CaseKey;
  readonly number: string;
  /** Order on the agenda, from 1. */
  readonly position: number;
  readonly type: CaseType;
  readonly title: string;
  readonly access: Access;
  readonly state: ItemState;
  readonly startsAt: Instant;
  readonly place: string;
  readonly deadline: Instant;
  readonly paper: PaperVersion;
  readonly proposal: readonly string[];
  /** The first paragraphs of the paper, at most 1 500 characters. */
  readonly extract: string;
  /** It came after the agenda was published (tilleggssak). */
  readonly addedLate?: boolean | undefined;
  /** The meetings it was put to before, oldest first, and the id of each move. */
  readonly postponedFrom?: readonly (MeetingPoint & { readonly move?: string | undefined })[] | undefined;
  /** The later meeting that a postponed case was put to. */
  readonly postponedTo?: MeetingPoint | undefined;
  /** It is on its way: whoever finds this may finish it, and nothing else may move the case. */
  readonly moving?: ItemMove | undefined;
  /** The ids of the comments that go into the minutes as remarks (merknader). */
  readonly remarks?: readonly string[] | undefined;
  /** What the minutes say of it, oldest first; the last entry stands. */
  readonly outcomes?: readonly OutcomeEntry[] | undefined;
  /** The number the case has instead; it is no longer on the agenda under this one. */
  readonly renumberedTo?: string | undefined;
  /** Members have reminders with buttons on it in their 1:1 chats, which follow their answers. */
  readonly reminded?: boolean | undefined;
}

const secondMs = 1_000;

/**
 * Whether an answer at this time comes after the deadline. Whoever answers within the second at which the clock strikes
 * is in time (docs/domain.md § 2.6).
 */
export function isLate(deadline: Instant, at: Instant): boolean {
  return epochOf(at) - epochOf(deadline) >= secondMs;
}

/** The next meeting that starts after the time given and is not cancelled. */
export function nextMeeting(meetings: readonly Meeting[], after: Instant): Meeting | undefined {
  return meetings
    .filter((meeting) => meeting.startsAt > after && (meeting.state === 'planned' || meeting.state === 'published'))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))[0];
}

/** Whether it is still to come: neither held nor cancelled, and not begun. */
export function isAhead({ state, startsAt }: Meeting, now: Instant): boolean {
  return (state === 'planned' || state === 'published') && startsAt > now;
}

/** The meeting with one more edit of the secretariat in it. */
export function edited(meeting: Meeting, by: PersonKey, changed: Partial<Meeting>, entry?: MeetingChange): Meeting {
  const changes = entry ? [...(meeting.changes ?? []), entry] : meeting.changes;
  return { ...meeting, ...changed, revision: (meeting.revision ?? 0) + 1, editedBy: by, changes };
}

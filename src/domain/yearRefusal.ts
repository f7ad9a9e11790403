import type { BodyId, PersonKey } from './cooperation.ts';
import type { Instant } from './instant.ts';

/** Reasons to say no in the work of the meeting year: seats, meetings, agendas, outcomes. */
export type YearRefusal =
  | { readonly kind: 'recused'; readonly number: string }
  | { readonly kind: 'handedOver'; readonly body: BodyId }
  | { readonly kind: 'noSeat'; readonly body: BodyId; readonly name: string }
  | { readonly kind: 'whichPerson'; readonly name: string; readonly names: readonly string[] }
  | { readonly kind: 'meetingOver'; readonly body: BodyId }
  | { readonly kind: 'badMeeting'; readonly field: MeetingField }
  | { readonly kind: 'changedMeanwhile'; readonly by: PersonKey; readonly name: string }
  | { readonly kind: 'dayTaken'; readonly body: BodyId; readonly date: string }
  | { readonly kind: 'notBegun'; readonly body: BodyId; readonly startsAt: Instant }
  | { readonly kind: 'whichBody'; readonly number: string; readonly bodies: readonly BodyId[] }
  | { readonly kind: 'noNextBody'; readonly number: string }
  | { readonly kind: 'badTitle' }
  | { readonly kind: 'badOutcome'; readonly problem: 'kind' | 'text' | 'notHeld' }
  | { readonly kind: 'noDecisions' }
  | { readonly kind: 'minutesOfNoMeeting'; readonly name: string }
  | { readonly kind: 'badOrder'; readonly numbers: readonly string[] }
  | { readonly kind: 'notADraft'; readonly number: string }
  | { readonly kind: 'notMovable'; readonly number: string }
  | { readonly kind: 'postponedTo'; readonly number: string; readonly startsAt: Instant }
  | { readonly kind: 'renumbered'; readonly number: string; readonly now: string }
  | { readonly kind: 'emptyPlan' }
  | { readonly kind: 'noPublicAddress' };

/** A field of the form for a meeting, and what can be wrong with it. */
export type MeetingField = 'body' | 'date' | 'time' | 'place' | 'deadline' | 'past';

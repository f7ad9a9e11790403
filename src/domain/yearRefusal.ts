import type { BodyId } from './cooperation.ts';

/** Reasons to say no in the work of the meeting year: seats, meetings, agendas, outcomes. */
export type YearRefusal =
  | { readonly kind: 'recused'; readonly number: string }
  | { readonly kind: 'handedOver'; readonly body: BodyId }
  | { readonly kind: 'noSeat'; readonly body: BodyId; readonly name: string }
  | { readonly kind: 'whichPerson'; readonly name: string; readonly names: readonly string[] }
  | { readonly kind: 'meetingOver'; readonly body: BodyId };

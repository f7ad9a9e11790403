import type { PaperVersion } from './case.ts';
import type { PersonKey } from './cooperation.ts';
import { type ResponseHistory, standingAnswer } from './response.ts';

/** A seat to be answered for, by whom; the Entra id is known once they have been seen in Teams. */
export interface Seat {
  readonly person: PersonKey;
  readonly entraId?: string | undefined;
  /** The absent member whose seat a deputy holds. Until the deputy answers, what the member answered stands. */
  readonly standsFor?: PersonKey | undefined;
  readonly memberEntraId?: string | undefined;
}

/** How the seats of an item have answered. The three groups have no one in common and add up to the total. */
export interface Tally {
  readonly total: number;
  readonly acknowledged: readonly PersonKey[];
  readonly wantsDiscussion: readonly PersonKey[];
  readonly missing: readonly PersonKey[];
}

/**
 * Counts seats, not clicks: answers of people without a seat (deputies who do not stand in, people who have left) do
 * not count, nor do answers to an older version of the paper.
 */
export function tallyOf(seats: readonly Seat[], responses: readonly ResponseHistory[], paper: PaperVersion): Tally {
  const byEntraId = new Map(responses.map((response) => [response.entraId, response]));
  const groups = { acknowledged: [] as PersonKey[], wantsDiscussion: [] as PersonKey[], missing: [] as PersonKey[] };
  for (const seat of seats) {
    const [own, members] = [seat.entraId, seat.memberEntraId].map((id) =>
      standingAnswer(id === undefined ? undefined : byEntraId.get(id), paper),
    );
    const answer = (own ?? members)?.answer;
    groups[answer === 'acknowledged' || answer === 'wantsDiscussion' ? answer : 'missing'].push(seat.person);
  }
  return { total: seats.length, ...groups };
}

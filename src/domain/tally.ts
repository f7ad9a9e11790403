import type { PaperVersion } from './case.ts';
import type { PersonKey } from './cooperation.ts';
import { type ResponseHistory, standingAnswer } from './response.ts';

/** A seat to be answered for; the Entra id is known once its holder has been seen in Teams. */
export interface Seat {
  readonly person: PersonKey;
  readonly entraId?: string | undefined;
}

/** How the seats of an item have answered. The three groups have no one in common and add up to the total. */
export interface Tally {
  readonly total: number;
  readonly acknowledged: readonly PersonKey[];
  readonly wantsDiscussion: readonly PersonKey[];
  readonly missing: readonly PersonKey[];
}

/**
 * Counts seats, not clicks: answers of people without a seat (deputies, people who have left) do not count,
 * nor do answers to an older version of the paper.
 */
export function tallyOf(seats: readonly Seat[], responses: readonly ResponseHistory[], paper: PaperVersion): Tally {
  const byEntraId = new Map(responses.map((response) => [response.entraId, response]));
  const groups = { acknowledged: [] as PersonKey[], wantsDiscussion: [] as PersonKey[], missing: [] as PersonKey[] };
  for (const seat of seats) {
    const answer = standingAnswer(seat.entraId ? byEntraId.get(seat.entraId) : undefined, paper)?.answer;
    groups[answer === 'acknowledged' || answer === 'wantsDiscussion' ? answer : 'missing'].push(seat.person);
  }
  return { total: seats.length, ...groups };
}

import type { PaperVersion } from './case.ts';
import type { PersonKey } from './cooperation.ts';
import { type ResponseHistory, standingAnswer } from './response.ts';

/**
 * A seat to be answered for, by whom. The Entra id they have now may be told beside it; answers that they gave under an
 * earlier one count as well, as long as they have given none later.
 */
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
  const latest = latestOf(responses);
  const groups = { acknowledged: [] as PersonKey[], wantsDiscussion: [] as PersonKey[], missing: [] as PersonKey[] };
  for (const seat of seats) {
    const own = standingAnswer(latest(seat.person, seat.entraId), paper);
    const members = seat.standsFor === undefined ? undefined : latest(seat.standsFor, seat.memberEntraId);
    const answer = (own ?? standingAnswer(members, paper))?.answer;
    groups[answer === 'acknowledged' || answer === 'wantsDiscussion' ? answer : 'missing'].push(seat.person);
  }
  return { total: seats.length, ...groups };
}

type Find = (person: PersonKey, entraId: string | undefined) => ResponseHistory | undefined;

/** Finds what a person has answered, under whichever account they did so last. */
function latestOf(responses: readonly ResponseHistory[]): Find {
  const byPerson = new Map<PersonKey, ResponseHistory>();
  const byEntraId = new Map<string, ResponseHistory>();
  for (const response of responses) {
    byPerson.set(response.person, laterOf(byPerson.get(response.person), response));
    byEntraId.set(response.entraId, response);
  }
  return (person, entraId) => {
    const now = entraId === undefined ? undefined : byEntraId.get(entraId);
    const ever = byPerson.get(person);
    return now && ever ? laterOf(now, ever) : (now ?? ever);
  };
}

function laterOf(one: ResponseHistory | undefined, other: ResponseHistory): ResponseHistory {
  if (!one) return other;
  const [ones, others] = [one, other].map(({ entraId, entries }) => `${entries.at(-1)?.at ?? ''} ${entraId}`);
  return (ones ?? '') > (others ?? '') ? one : other;
}

import { standingWording, wordingId } from '../../domain/comment.ts';
import { type Person, type PersonKey, seatHolders } from '../../domain/cooperation.ts';
import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import { type OutcomeEntry, standingOutcome } from '../../domain/outcome.ts';
import { standingAnswer } from '../../domain/response.ts';
import { recusedIn, standingAbsences } from '../../domain/seats.ts';
import { standingComments } from '../comments/givenComments.ts';
import type { Deps } from '../deps.ts';
import { agendaOf } from '../meetings.ts';

/** Someone at the meeting; a deputy with the member they stood in for. */
export interface Attendee {
  readonly person: Person;
  readonly standsFor?: Person | undefined;
}

/** What is recorded of one case, for the minutes. */
export interface ItemFacts {
  readonly item: AgendaItem;
  /** Who confirmed before the meeting that they had read it. */
  readonly noted: readonly string[];
  readonly recused: readonly Person[];
  /** The comments that the secretariat has marked as remarks for the minutes, and no others. */
  readonly remarks: readonly { readonly name: string; readonly text: string }[];
  readonly outcome?: OutcomeEntry | undefined;
}

/** What is recorded of a meeting. */
export interface MinutesFacts {
  readonly meeting: Meeting;
  readonly present: readonly Attendee[];
  readonly absent: readonly Person[];
  readonly items: readonly ItemFacts[];
}

/** Gathers what is recorded of a meeting; no person's rights are checked. */
export async function minutesFacts(
  deps: Pick<Deps, 'records' | 'cooperation'>,
  meeting: Meeting,
): Promise<MinutesFacts> {
  const { records, cooperation } = deps;
  const { keys } = records;
  const personOf = (key: PersonKey) => cooperation.people.find((person) => person.key === key);
  const people = (list: readonly PersonKey[]) => list.flatMap((key) => personOf(key) ?? []);
  const on = localDateOf(meeting.startsAt, cooperation.timeZone);
  const seats = meeting.seatsAtHeld ?? seatHolders(cooperation, meeting.body, on).map(({ key }) => key);
  const absences = standingAbsences(meeting.absences);
  const absent = absences.map(({ person }) => person);
  const present = seats.flatMap((seat): readonly Attendee[] => {
    const absence = absences.find(({ person }) => person === seat);
    const person = personOf(absence ? (absence.deputy ?? '') : seat);
    return person ? [{ person, standsFor: absence && personOf(seat) }] : [];
  });
  const items = await agendaOf(deps, meeting.id);
  return {
    meeting,
    present,
    absent: people(absent.filter((key) => seats.includes(key))),
    items: await Promise.all(items.map(factsOf)),
  };

  async function factsOf(item: AgendaItem): Promise<ItemFacts> {
    const partition = keys.meetingPartition(meeting.id);
    const [responses, comments] = await Promise.all([
      records.responses.list(partition, keys.response(item.id)),
      standingComments(deps, item),
    ]);
    const noted = responses
      .filter(({ value }) => standingAnswer(value, item.paper)?.answer === 'acknowledged')
      .map(({ value }) => value.name);
    const remarks = comments
      .filter((comment) => item.remarks?.includes(wordingId(comment)))
      .map((comment) => ({ name: comment.name, text: standingWording(comment).text }));
    return { item, noted, recused: people(recusedIn(item)), remarks, outcome: standingOutcome(item.outcomes) };
  }
}

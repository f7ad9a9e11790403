import { type BodyId, type Cooperation, isActive, isSeat, type PersonKey, seatHolders } from './cooperation.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './localTime.ts';

/** Someone who answers for the seat of a member who has reported absence (vara). */
export interface StandIn {
  readonly person: PersonKey;
  readonly standsFor: PersonKey;
}

/** One report about a meeting: a member cannot come (forfall), or can after all. Never rewritten, only added to. */
export interface AbsenceEntry {
  readonly person: PersonKey;
  readonly absent: boolean;
  /** The deputy who was handed the meeting's items; none where no deputy can come either. */
  readonly deputy?: PersonKey | undefined;
  readonly at: Instant;
  /** Who reported it: the member or the secretariat. */
  readonly by: PersonKey;
}

/** A member says that they are disqualified (inhabil) in a case, or takes it back. Only added to. */
export interface RecusalEntry {
  readonly person: PersonKey;
  readonly recused: boolean;
  readonly at: Instant;
  readonly by: PersonKey;
  readonly reason?: string | undefined;
}

/** Who holds a seat of an item: its member, or the deputy who stands in. */
export interface Holding {
  readonly person: PersonKey;
  readonly standsFor?: PersonKey | undefined;
}

/** What an item or a meeting tells of its seats. */
export interface SeatFacts {
  readonly standIns?: readonly StandIn[] | undefined;
  readonly recusals?: readonly RecusalEntry[] | undefined;
  /** Who held the seats when the item was closed; while it is open the register is asked. */
  readonly seatsAtClose?: readonly PersonKey[] | undefined;
}

/** The last report of each person who has reported anything. */
export function standingAbsences(entries: readonly AbsenceEntry[] = []): readonly AbsenceEntry[] {
  return [...new Map(entries.map((entry) => [entry.person, entry])).values()].filter(({ absent }) => absent);
}

/** The deputies who stand in, from the reports that stand. */
export function standInsOf(entries: readonly AbsenceEntry[] = []): readonly StandIn[] {
  return standingAbsences(entries).flatMap(({ person, deputy }) =>
    deputy === undefined ? [] : [{ person: deputy, standsFor: person }],
  );
}

/** Who is disqualified in the item now. */
export function recusedIn({ recusals = [] }: SeatFacts): readonly PersonKey[] {
  const last = new Map(recusals.map((entry) => [entry.person, entry]));
  return [...last.values()].filter(({ recused }) => recused).map(({ person }) => person);
}

/** Whether someone else answers for the member's seat, and who. */
function standInFor({ standIns = [] }: SeatFacts, person: PersonKey): PersonKey | undefined {
  return standIns.find(({ standsFor }) => standsFor === person)?.person;
}

/**
 * The seats that answer for an item: the body's members on this day, or as they were when it was closed; the seat of
 * an absent member is held by the deputy who stands in, and the seat of someone disqualified is not counted at all.
 */
export function holdingsOf(
  cooperation: Cooperation,
  item: SeatFacts & { readonly key: { readonly body: BodyId } },
  on: LocalDate,
): readonly Holding[] {
  const owners = item.seatsAtClose ?? seatHolders(cooperation, item.key.body, on).map(({ key }) => key);
  const recused = recusedIn(item);
  return owners
    .map((owner): Holding => {
      const person = standInFor(item, owner);
      return person === undefined ? { person: owner } : { person, standsFor: owner };
    })
    .filter(({ person }) => !recused.includes(person));
}

/** How one person holds a seat of the item, as {@link holdingsOf} has it, without going through the whole body. */
export function holdingOf(
  cooperation: Cooperation,
  item: SeatFacts & { readonly key: { readonly body: BodyId } },
  on: LocalDate,
  person: PersonKey,
): Holding | undefined {
  const { body } = item.key;
  const isOwner = (key: PersonKey) => {
    if (item.seatsAtClose) return item.seatsAtClose.includes(key);
    const listed = cooperation.people.find((one) => one.key === key);
    return listed?.memberships.some((one) => one.body === body && isSeat(one) && isActive(one, on)) ?? false;
  };
  if (recusedIn(item).includes(person)) return undefined;
  if (isOwner(person) && standInFor(item, person) === undefined) return { person };
  const standsFor = item.standIns?.find((one) => one.person === person && isOwner(one.standsFor))?.standsFor;
  return standsFor === undefined ? undefined : { person, standsFor };
}

/** The first deputy of the member on this day who has not reported absence themselves and stands in for no one else. */
export function deputyFor(
  cooperation: Cooperation,
  body: BodyId,
  member: PersonKey,
  entries: readonly AbsenceEntry[],
  on: LocalDate,
): PersonKey | undefined {
  const absences = standingAbsences(entries);
  const isFree = (key: PersonKey) =>
    absences.every(({ person, deputy }) => person !== key && (deputy !== key || person === member));
  return cooperation.people.find(
    ({ key, memberships }) =>
      isFree(key) &&
      memberships.some(
        (one) => one.body === body && one.role === 'deputy' && one.deputyFor === member && isActive(one, on),
      ),
  )?.key;
}

import type { Fault } from './faults.ts';
import type { Outline, PersonOutline } from './outline.ts';

/** Members whose party, bodies or deputies' seats do not exist. */
export function checkSeats(outline: Outline): readonly Fault[] {
  const bodies = idsOf(outline.bodies);
  const parties = idsOf(outline.parties);
  const faults: Fault[] = [];
  for (const [index, member] of outline.members.entries()) {
    const path = ['members', index];
    if (isUnknown(member.party, parties)) {
      faults.push({ path: [...path, 'party'], sentence: notOneOf(member.party, 'parties', parties) });
    }
    for (const [place, seat] of member.seats.entries()) {
      if (isUnknown(seat.body, bodies)) {
        faults.push({ path: [...path, 'seats', place, 'body'], sentence: notOneOf(seat.body, 'bodies', bodies) });
      }
      if (seat.from !== '' && seat.to !== '' && seat.from > seat.to) {
        faults.push({ path: [...path, 'seats', place, 'to'], sentence: `must not be before ${seat.from}` });
      }
      const earlier = member.seats.slice(0, place);
      if (seat.body !== '' && earlier.some((other) => other.body === seat.body && overlap(other, seat))) {
        faults.push({
          path: [...path, 'seats', place, 'body'],
          sentence: `${seat.body} is listed twice for this person at the same time; give the seats a from and a to`,
        });
      }
      const sentence = deputyFault(seat, outline.members);
      if (sentence) faults.push({ path: [...path, 'seats', place, 'deputyFor'], sentence });
    }
  }
  return faults;
}

type Seat = PersonOutline['seats'][number];

/** Whether the two periods have a day in common. */
function overlap(a: Seat, b: Seat): boolean {
  const endsBefore = (one: Seat, other: Seat) => one.to !== '' && other.from !== '' && one.to < other.from;
  return !endsBefore(a, b) && !endsBefore(b, a);
}

function deputyFault({ body, role, deputyFor }: Seat, members: readonly PersonOutline[]): string | undefined {
  if (role !== 'deputy')
    return deputyFor === '' ? undefined : 'belongs to a deputy only; remove it or use «role: deputy»';
  if (deputyFor === '') return 'must be the e-mail address of the member whose seat this deputy may take';
  const member = members.find(({ email }) => email === deputyFor);
  const holds = member?.seats.some((seat) => seat.body === body && (seat.role === 'leader' || seat.role === 'member'));
  if (holds) return undefined;
  return `«${deputyFor}» has no seat in ${body} as leader or member`;
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id).filter((id) => id !== '');
}

/** With no id to choose from, the lists themselves are at fault and say so. */
function isUnknown(id: string, known: readonly string[]): boolean {
  return id !== '' && known.length > 0 && !known.includes(id);
}

function notOneOf(id: string, kind: 'bodies' | 'parties', known: readonly string[]): string {
  return `«${id}» is not one of the ${kind} ${known.join(', ')}`;
}

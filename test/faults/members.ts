import type { Person, Place } from '../support/connector/types.ts';

/** A cooperation of one body, and who they are in Teams. */
export interface Membership {
  readonly members: readonly Person[];
  /** Of the secretariat, without a seat. */
  readonly secretary: Person;
  /** Another of the secretariat, in no chat. */
  readonly colleague: Person;
  /** The text of its `cooperation.yaml`. */
  readonly yaml: string;
}

/** SG's group chat. */
export const chat = { id: '19:styringsgruppen@thread.v2', scope: 'group' } as const satisfies Place;

/** An SG with this many seats; the colleague is in the register when asked for. */
export function membersOfSg(count: number, withColleague = false): Membership {
  const members = Array.from({ length: count }, (_, index) => person(index + 1));
  const secretary = person(0);
  const colleague = person(900_000);
  return { members, secretary, colleague, yaml: yamlOf(members, withColleague ? [secretary, colleague] : [secretary]) };
}

function person(n: number): Person {
  const email = `person.${n}@kommune.example`;
  const digits = String(n).padStart(12, '0');
  return {
    channelUserId: `29:${n}`,
    entraId: `bbbbbbbb-0000-4000-8000-${digits}`,
    name: `Person Nummer${n}`,
    email,
    upn: email,
  };
}

function yamlOf(members: readonly Person[], secretariat: readonly Person[]): string {
  return `
name: Prøven
timeZone: Europe/Oslo
language: nb
quietHours: { from: 00:00, to: 00:00 }
bodies:
  - id: SG
    order: 1
    names: { nb: styringsgruppen, nn: styringsgruppa, en: the steering group }
    aliases: []
    language: nb
    deadline: { daysBefore: 3, at: 12:00 }
    reminders: { atPublication: false, hoursBefore: [], listAfterDeadline: false }
parties:
  - { id: KOM, name: Prøven kommune }
secretariat:
${secretariat.map(({ email, name }) => `  - { email: ${email}, name: ${name}, language: nb }\n`).join('')}members:
${members.map(seatOf).join('')}`;
}

function seatOf({ email, name }: Person): string {
  return `  - { email: ${email}, name: ${name}, party: KOM, language: nb, seats: [{ body: SG, role: member }] }\n`;
}

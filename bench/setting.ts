import type { Body, Cooperation, Person } from '../src/domain/cooperation.ts';
import type * as Teams from '../test/support/connector/types.ts';

/** How many bodies there are, and how many orientation cases each has on its agenda. */
export interface Size {
  readonly bodies: number;
  readonly items: number;
}

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const botAccount = { botId: '28:saksgang', botName: 'Saksgang' };

/** As many as there are connections, and as many as Teams gives views of their own. */
export const membersInBody = 60;

/** Brings the papers in and publishes them. */
export const secretary = teamsPerson('secretary', 999_999);

/** The register: bodies of 60 members each, nobody in two of them. */
export function cooperationOf({ bodies }: Size): Cooperation {
  return {
    name: 'Bench',
    timeZone: 'Europe/Oslo',
    language: 'nb',
    quietHours: { from: '20:00', to: '07:00' },
    bodies: range(bodies).map(bodyAt),
    parties: [{ id: 'KOMMUNE', name: 'Kommunen', aliases: [] }],
    people: [
      { key: addressOf(secretary), name: secretary.name, secretariat: true, memberships: [] },
      ...range(bodies).flatMap((body) => membersOf(body).map((member) => listed(member, bodyIdAt(body)))),
    ],
  };
}

export function bodyIdAt(index: number): string {
  return `ORG${index + 1}`;
}

/** The group chat of a body. */
export function chatOf(body: number): Teams.Place {
  return { id: `19:${bodyIdAt(body)}@thread.v2`, scope: 'group' };
}

export function personalChatOf({ channelUserId }: Teams.Person): Teams.Place {
  return { id: `a:${channelUserId}`, scope: 'personal' };
}

/** The members of a body as Teams knows them. */
export function membersOf(body: number): readonly Teams.Person[] {
  return range(membersInBody).map((seat) => teamsPerson(`m${body}-${seat}`, body * 1_000 + seat));
}

export function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

function bodyAt(index: number): Body {
  const id = bodyIdAt(index);
  const names = { nb: `organ ${id}`, nn: `organ ${id}`, en: `body ${id}` };
  const deadline = { daysBefore: 3, at: '12:00' };
  const reminders = { atPublication: false, hoursBefore: [], listAfterDeadline: false, mentionUnreachable: false };
  return { id, order: index, names, aliases: [], language: 'nb', deadline, reminders };
}

function listed(member: Teams.Person, body: string): Person {
  const memberships = [{ body, role: 'member' }] as const;
  return { key: addressOf(member), name: member.name, party: 'KOMMUNE', secretariat: false, memberships };
}

/** What the register knows a person by. */
export function addressOf({ channelUserId }: Teams.Person): string {
  return `${channelUserId.slice(3)}@bench.example`;
}

function teamsPerson(name: string, number: number): Teams.Person {
  const address = `${name}@bench.example`;
  return {
    channelUserId: `29:${name}`,
    entraId: `bbbbbbbb-0000-4000-8000-${String(number).padStart(12, '0')}`,
    name: `Person ${name}`,
    email: address,
    upn: address,
  };
}

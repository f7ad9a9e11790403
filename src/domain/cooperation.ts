import { type ReminderRules, usualRules } from './ladder.ts';
import type { Language, Localised } from './language.ts';
import { isoDate, type LocalDate } from './localTime.ts';

export type BodyId = string;
export type PartyId = string;

/** A person as the register knows them: their e-mail address in lower case. */
export type PersonKey = string;

/** How a body asks its members to answer before a meeting. */
export interface DeadlineRule {
  /** Calendar days before the meeting's own date, in the cooperation's time zone. */
  readonly daysBefore: number;
  /** Local time of day, `HH:MM`. */
  readonly at: string;
}

/** A configurable group that cases travel through, for example AU, AKG or SG. */
export interface Body {
  readonly id: BodyId;
  /** Place in the path of a case, lowest first. */
  readonly order: number;
  readonly names: Localised;
  /** Other words people use for it, lower case. */
  readonly aliases: readonly string[];
  /** The language of what everyone in the body's chat sees. */
  readonly language: Language;
  readonly deadline: DeadlineRule;
  /** Without it, the usual rules. */
  readonly reminders?: ReminderRules | undefined;
}

/** The organisation a member speaks for. */
export interface Party {
  readonly id: PartyId;
  readonly name: string;
  readonly aliases: readonly string[];
}

export type MembershipRole = 'leader' | 'member' | 'deputy' | 'observer';

/** A person's role in one body. */
export interface Membership {
  readonly body: BodyId;
  readonly role: MembershipRole;
  /** For a deputy (vara): the member whose seat they may take. */
  readonly deputyFor?: PersonKey | undefined;
  /** The first and the last day of it, `YYYY-MM-DD` in the cooperation's time zone; without them, always. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** A person listed by the secretariat. */
export interface Person {
  readonly key: PersonKey;
  readonly name: string;
  readonly party?: PartyId | undefined;
  /** The user principal name, lower case, where it differs from the e-mail address. */
  readonly upn?: string | undefined;
  readonly language?: Language | undefined;
  readonly secretariat: boolean;
  readonly memberships: readonly Membership[];
}

/** A fixed item of every agenda, at its beginning or end; it is never answered. */
export interface Formality {
  readonly title: Localised;
  readonly at: 'start' | 'end';
}

/** The fixed items of agendas in Norway (docs/domain.md). */
export const usualFormalities: readonly Formality[] = [
  {
    title: {
      nb: 'Godkjenning av innkalling og saksliste',
      nn: 'Godkjenning av innkalling og saksliste',
      en: 'Approval of the notice and the agenda',
    },
    at: 'start',
  },
  {
    title: {
      nb: 'Godkjenning av referat fra forrige møte',
      nn: 'Godkjenning av referat frå førre møte',
      en: 'Approval of the minutes of the last meeting',
    },
    at: 'start',
  },
  { title: { nb: 'Eventuelt', nn: 'Ymse', en: 'Any other business' }, at: 'end' },
];

/** The whole register: what the secretariat writes in `config/cooperation.yaml`. */
export interface Cooperation {
  readonly name: string;
  /** IANA time zone in which deadlines and meetings are told, for example `Europe/Oslo`. */
  readonly timeZone: string;
  readonly language: Language;
  readonly quietHours: { readonly from: string; readonly to: string };
  /** Whether each body counts its cases by itself, or all of them together; each body without it. */
  readonly numbering?: 'perBody' | 'shared' | undefined;
  /** The fixed items of every agenda; the usual three without it. */
  readonly formalities?: readonly Formality[] | undefined;
  /** Whose public holidays are quiet, as ISO 3166-1; without it, Norway's. */
  readonly country?: string | undefined;
  /** When those who want one message a day get it, `HH:MM`; without it, at 08:00. */
  readonly digestAt?: string | undefined;
  /** In the order of the path. */
  readonly bodies: readonly Body[];
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
}

/** The language of what everyone in the body sees. */
export function languageOfBody(cooperation: Cooperation, id: BodyId): Language {
  return findBody(cooperation, id)?.language ?? cooperation.language;
}

/** Whether the membership is one on this day; both its first and its last day count. */
export function isActive({ from, to }: Membership, on: LocalDate): boolean {
  // Most last for ever, and a register is gone through for every view of a case.
  if (from === undefined && to === undefined) return true;
  const day = isoDate(on);
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** The person with the memberships they have on this day. */
export function personOn(person: Person, on: LocalDate): Person {
  return { ...person, memberships: person.memberships.filter((membership) => isActive(membership, on)) };
}

/** A seat is a leader's or a member's; deputies and observers have none. */
export function isSeat({ role }: Membership): boolean {
  return role === 'leader' || role === 'member';
}

/** The people who hold a seat in the body on this day, in the register's order. */
export function seatHolders(cooperation: Cooperation, body: BodyId, on: LocalDate): readonly Person[] {
  return cooperation.people.filter(({ memberships }) =>
    memberships.some((membership) => membership.body === body && isSeat(membership) && isActive(membership, on)),
  );
}

/** The body with this id, or undefined. */
export function findBody(cooperation: Cooperation, id: BodyId): Body | undefined {
  return cooperation.bodies.find((body) => body.id === id);
}

/** How the body reminds by itself. */
export function reminderRulesOf(cooperation: Cooperation, id: BodyId): ReminderRules {
  return findBody(cooperation, id)?.reminders ?? usualRules;
}

/** Everyone with any role in the body on this day, observers and deputies included. */
export function peopleOf(cooperation: Cooperation, body: BodyId, on: LocalDate): readonly Person[] {
  return cooperation.people.filter(({ memberships }) =>
    memberships.some((membership) => membership.body === body && isActive(membership, on)),
  );
}

import type { Access, CaseType } from './case.ts';
import type { BodyId, MembershipRole, Person, PersonKey } from './cooperation.ts';
import type { ItemState } from './meeting.ts';
import type { Refusal } from './refusal.ts';

/** What someone is to a body: their membership, the secretariat, listed elsewhere in the cooperation, or none of it. */
export type Role = MembershipRole | 'secretariat' | 'listed' | 'stranger';

/** What an action is about; only the parts that apply. */
export interface Subject {
  readonly body?: BodyId | undefined;
  readonly number?: string | undefined;
  readonly type?: CaseType | undefined;
  readonly state?: ItemState | undefined;
  readonly access?: Access | undefined;
  /** Who has no say in it: disqualified, or absent with a deputy who answers for them. */
  readonly recused?: readonly PersonKey[] | undefined;
  readonly handedOver?: readonly PersonKey[] | undefined;
}

interface Rule {
  readonly roles: readonly Role[];
  /** Which of the roles may do it with a restricted case as well. */
  readonly restricted: readonly Role[];
  readonly types?: readonly CaseType[];
  readonly states?: readonly ItemState[];
  /** The answer tells others in the conversation, so they must be allowed to know it as well. */
  readonly tells?: true;
  /** Whether a draft, which members do not know of, may be the subject. The secretariat alone sees drafts. */
  readonly drafts?: true;
  /** Answers for a seat, or speaks in the case: not for those who are disqualified or have handed it over. */
  readonly seat?: true;
}

const seat = ['leader', 'member'] as const satisfies readonly Role[];
const voice = [...seat, 'deputy'] as const satisfies readonly Role[];
const body = [...voice, 'observer'] as const satisfies readonly Role[];
const insiders = [...voice, 'secretariat'] as const satisfies readonly Role[];
const secretariat = ['secretariat'] as const satisfies readonly Role[];
const listed = [...body, 'secretariat', 'listed'] as const satisfies readonly Role[];
const anyone = [...listed, 'stranger'] as const satisfies readonly Role[];
const live = ['open', 'closed', 'postponed', 'withdrawn'] as const satisfies readonly ItemState[];

/**
 * Who may do what: action × role × case type × item state × access. What is not here is denied.
 * Restricted cases are for the body's members, their deputies and the secretariat (offentleglova; design § 6).
 * Only orientation cases are acknowledged (docs/domain.md § 2.1): the rest is settled in the meeting.
 */
export const accessTable = {
  acknowledge: { roles: voice, restricted: voice, types: ['orientering'], states: ['open'], seat: true },
  wishDiscussion: { roles: voice, restricted: voice, types: ['orientering'], states: ['open'], seat: true },
  withdraw: { roles: voice, restricted: voice, types: ['orientering'], states: ['open'], seat: true },
  comment: {
    roles: body,
    restricted: voice,
    types: ['orientering', 'drofting', 'vedtak', 'ukjent'],
    states: ['open'],
    seat: true,
  },
  /** For oneself; for others the secretariat alone, which the use case sees to. */
  reportAbsence: { roles: insiders, restricted: [] },
  /** The address of a body's calendar, which is as good as a key. */
  readFeed: { roles: [...body, 'secretariat'], restricted: [], tells: true },
  renewFeed: { roles: secretariat, restricted: [] },
  exportDecisions: { roles: listed, restricted: [] },
  recordOutcome: { roles: secretariat, restricted: secretariat, drafts: true },
  /** Forms and lists of the secretariat, which change nothing. */
  openMeeting: { roles: secretariat, restricted: [] },
  openDraft: { roles: secretariat, restricted: [] },
  openReminder: { roles: secretariat, restricted: secretariat, types: ['orientering'], states: ['open'] },
  openAgenda: { roles: secretariat, restricted: secretariat, drafts: true },
  openOutcome: { roles: secretariat, restricted: secretariat, drafts: true },
  /** What is on an agenda, in which order and under which number. */
  editAgenda: { roles: secretariat, restricted: secretariat, drafts: true },
  /** Plan, move, cancel, mark as held. */
  editMeeting: { roles: secretariat, restricted: [] },
  recuse: { roles: insiders, restricted: insiders, states: ['open', 'closed', 'postponed'] },
  /** That the case exists: number, body, meeting and state, and for a restricted case nothing more. */
  readCase: { roles: listed, restricted: listed, states: live, drafts: true, tells: true },
  /** Title, proposal and text. */
  readContent: { roles: listed, restricted: insiders, states: live, drafts: true, tells: true },
  /** Who has answered and who has not. */
  readMissing: { roles: [...body, 'secretariat'], restricted: insiders, states: live, drafts: true, tells: true },
  readComments: { roles: [...body, 'secretariat'], restricted: insiders, states: live, drafts: true, tells: true },
  /** What a comment said before it was edited, and comments that were taken back. */
  readCommentHistory: { roles: secretariat, restricted: secretariat, states: live, drafts: true, tells: true },
  readMeetings: { roles: listed, restricted: [], tells: true },
  /** To ask in one's own words; each part of an answer has its own row. */
  ask: { roles: listed, restricted: [], tells: true },
  readOwnCases: { roles: listed, restricted: [], tells: true },
  readMembers: { roles: secretariat, restricted: [] },
  readOperations: { roles: secretariat, restricted: [] },
  retryJob: { roles: secretariat, restricted: [] },
  /** Which account speaks for a listed person. */
  decideAccount: { roles: secretariat, restricted: [] },
  bringIn: { roles: secretariat, restricted: [] },
  fileCase: { roles: secretariat, restricted: [] },
  publish: { roles: secretariat, restricted: [] },
  resolvePost: { roles: secretariat, restricted: [] },
  bind: { roles: secretariat, restricted: [] },
  release: { roles: secretariat, restricted: [] },
  /** Only who has to answer can be reminded, and only of what is open. */
  remind: { roles: secretariat, restricted: secretariat, types: ['orientering'], states: ['open'] },
  /** What has become of each person's reminders. Told where the secretariat alone reads it. */
  readLedger: { roles: secretariat, restricted: secretariat, types: ['orientering'], tells: true },
  pauseReminders: { roles: secretariat, restricted: secretariat },
  closeItem: { roles: secretariat, restricted: secretariat, states: ['open', 'closed'] },
  reopenItem: { roles: secretariat, restricted: secretariat, states: ['open', 'closed'] },
  readOwnData: { roles: anyone, restricted: [] },
  setDigest: { roles: listed, restricted: [] },
  setLanguage: { roles: anyone, restricted: [] },
} as const satisfies Record<string, Rule>;

export type Action = keyof typeof accessTable;

/** Everything the person is to the body; without a body, what they are anywhere in the cooperation. */
export function rolesOf(person: Person | undefined, bodyId: BodyId | undefined): readonly Role[] {
  if (!person) return ['stranger'];
  const memberships = person.memberships.filter((membership) => bodyId === undefined || membership.body === bodyId);
  const roles: Role[] = memberships.map((membership) => membership.role);
  if (person.secretariat) roles.push('secretariat');
  return [...roles, 'listed'];
}

/** Whether the answer is told to everyone who reads along. */
export function tellsOthers(action: Action): boolean {
  const rule: Rule = accessTable[action];
  return rule.tells === true;
}

/** Why this very person, whatever their roles, has no say in the subject now; or undefined. */
export function barredFor(action: Action, person: Person | undefined, subject: Subject): Refusal | undefined {
  const rule: Rule = accessTable[action];
  const { body = '', number = '', recused = [], handedOver = [] } = subject;
  if (!rule.seat || !person) return undefined;
  if (recused.includes(person.key)) return { kind: 'recused', number };
  return handedOver.includes(person.key) && action !== 'comment' ? { kind: 'handedOver', body } : undefined;
}

/** The refusal, or undefined when at least one of the roles may do it. */
export function refusalFor(action: Action, roles: readonly Role[], subject: Subject): Refusal | undefined {
  const rule: Rule = accessTable[action];
  const { access, number = '', state, type } = subject;
  // Before all else: a stranger must not learn from the answer what exists.
  const isStranger = roles.every((role) => role === 'stranger');
  if (isStranger && !rule.roles.includes('stranger')) return roleRefusal(action, rule, roles, subject);
  if (state === 'draft' && !(rule.drafts && roles.includes('secretariat'))) return { kind: 'itemNotFound' };
  if (!roles.some((role) => rule.roles.includes(role))) return roleRefusal(action, rule, roles, subject);
  if (access?.kind === 'restricted' && !roles.some((role) => rule.restricted.includes(role))) {
    return { kind: 'restricted', number, legalBasis: access.legalBasis };
  }
  if (type && rule.types && !rule.types.includes(type)) return { kind: 'notOrientation', number, type };
  if (state && state !== 'draft' && rule.states && !rule.states.includes(state)) return { kind: 'closed', number };
  return undefined;
}

function roleRefusal(action: Action, rule: Rule, roles: readonly Role[], subject: Subject): Refusal {
  if (rule.roles.every((role) => role === 'secretariat')) return { kind: 'secretariatOnly' };
  if (!roles.includes('listed')) return { kind: 'notListed' };
  if (!subject.body) return { kind: 'notListed' };
  if (action === 'comment' || !rule.types) return { kind: 'notParticipant', body: subject.body };
  return { kind: 'notMember', body: subject.body };
}

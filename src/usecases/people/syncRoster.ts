import { createHash } from 'node:crypto';
import { type BodyId, type Person, peopleOf, personOn } from '../../domain/cooperation.ts';
import { localDateOf } from '../../domain/localTime.ts';
import type { ConversationRef, RosterMember } from '../../ports/conversation.ts';
import type { Deps } from '../deps.ts';
import { learnPerson } from './learnPerson.ts';

/** How a body's list and its chat agree. */
export interface RosterReport {
  readonly body: BodyId;
  readonly listed: number;
  readonly present: number;
  /** On the list, but not in the chat. */
  readonly absent: readonly Person[];
  /** In the chat, but neither on the body's list nor in the secretariat. */
  readonly unlisted: readonly RosterMember[];
  /** On the list and in the chat, but guests or members of another tenant. */
  readonly outsiders: readonly RosterMember[];
}

/**
 * Reads the roster of a body's chat, learns the Entra ids of those who are listed, and compares it with the list.
 * Throws what `Messenger.roster` throws.
 */
export function syncRoster(deps: Pick<Deps, 'records' | 'cooperation' | 'messenger' | 'clock' | 'log'>) {
  const { cooperation, messenger, clock } = deps;
  const learn = learnPerson(deps);

  return async (body: BodyId, conversation: ConversationRef): Promise<RosterReport> => {
    const roster = await messenger.roster(conversation);
    const today = localDateOf(clock(), cooperation.timeZone);
    const here = new Set<string>();
    const unlisted: RosterMember[] = [];
    const outsiders: RosterMember[] = [];
    for (const member of roster) {
      const learned = await learn(member);
      if (learned) here.add(learned.person.key);
      if (!learned || !belongs(personOn(learned.person, today), body)) unlisted.push(member);
      else if (member.origin) outsiders.push(member);
    }
    const listed = peopleOf(cooperation, body, today);
    return {
      body,
      listed: listed.length,
      present: listed.filter(({ key }) => here.has(key)).length,
      absent: listed.filter(({ key }) => !here.has(key)),
      unlisted,
      outsiders,
    };
  };
}

/** Tells whether two reports find the same. */
export function findingsHash({ absent, unlisted }: RosterReport): string {
  const findings = [...absent.map(({ key }) => key), ...unlisted.map(({ entraId }) => entraId)].sort();
  return createHash('sha256').update(JSON.stringify(findings)).digest('hex');
}

function belongs(person: Person, body: BodyId): boolean {
  return person.secretariat || person.memberships.some((membership) => membership.body === body);
}

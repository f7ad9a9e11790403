import type { BodyId } from '../../domain/cooperation.ts';
import type { Language } from '../../domain/language.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { RosterEvent } from '../../ports/dialogue.ts';
import type { OutgoingMessage } from '../../ports/messenger.ts';
import { rootOf } from '../audience.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import { findingsHash, type RosterReport, syncRoster } from './syncRoster.ts';
import { tellSecretariat } from './tellSecretariat.ts';

/** Draws a report for one person of the secretariat. */
export type DrawRosterReport = (report: RosterReport, language: Language) => OutgoingMessage;

/**
 * Someone joined or left a body's chat, or the bot was installed there: learns who is there, and tells the
 * secretariat in their 1:1 chats when the list and the chat disagree in a way they have not been told yet.
 * That they were told is written down first: a crash may lose a notice, never repeat it («medlemmer SG» shows it).
 */
export function rosterChanged(deps: Deps, draw: DrawRosterReport) {
  const { records } = deps;
  const sync = syncRoster(deps);
  const tell = tellSecretariat(deps);

  return async ({ conversation }: RosterEvent): Promise<void> => {
    for (const { body, place } of await boundPlaces(conversation)) {
      await keepAddress(body, place);
      const report = await sync(body, place);
      if (await isNews(report)) await tell(body, (language) => [draw(report, language)]);
    }
  };

  /** Teams tells of a team's people in its first channel, while the body may have any other channel of the team. */
  async function boundPlaces(told: ConversationRef) {
    const bindings = await records.bindings.list(records.keys.bindingPartition, records.keys.binding(''));
    return bindings.flatMap(({ value: { body, conversation } }) => {
      const isSameTeam = conversation?.teamId !== undefined && conversation.teamId === told.teamId;
      const isHere = isSameTeam || conversation?.id === rootOf(told).id;
      return conversation && isHere ? [{ body, place: { ...conversation, serviceUrl: told.serviceUrl } }] : [];
    });
  }

  /** The connector's address may change; the one that came last is the one to use. */
  async function keepAddress(body: BodyId, conversation: ConversationRef): Promise<void> {
    await change(records.bindings, records.keys.bindingPartition, records.keys.binding(body), (current) =>
      current?.conversation && current.conversation.serviceUrl !== conversation.serviceUrl
        ? { ...current, conversation }
        : undefined,
    );
  }

  async function isNews(report: RosterReport): Promise<boolean> {
    const { body, absent, unlisted } = report;
    const toldHash = findingsHash(report);
    let isNew = false;
    await change(records.bindings, records.keys.bindingPartition, records.keys.binding(body), (current) => {
      isNew = current !== undefined && current.toldHash !== toldHash;
      return isNew && current ? { ...current, toldHash } : undefined;
    });
    return isNew && absent.length + unlisted.length > 0;
  }
}

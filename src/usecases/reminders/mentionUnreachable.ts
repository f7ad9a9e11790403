import { type Person, reminderRulesOf } from '../../domain/cooperation.ts';
import type { AgendaItem, Meeting } from '../../domain/meeting.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { Deps } from '../deps.ts';
import { claimsByPerson } from '../people/reach.ts';
import { change } from '../records/change.ts';
import { recipientsOf } from './recipients.ts';
import type { Delivery, Round } from './types.ts';

/** More names than this do not fit into one message of Teams. */
const maxNames = 100;

/**
 * Posts one message in the body's own chat that mentions everyone whom the reminder could not reach in a 1:1 chat and
 * who still has something to answer. At most once: that it is being sent is written down first, and a process that
 * goes away then leaves it at that, as does Teams when it does not say; the summary tells. Gives how long to wait for its turn.
 */
export function mentionUnreachable(deps: Deps) {
  const { records, cooperation, messenger, allowance, reminderCards } = deps;
  const { keys } = records;
  const { rounds, deliveries } = records.reminders;

  return async (round: Round, meeting: Meeting): Promise<number | undefined> => {
    const isWanted = reminderRulesOf(cooperation, round.body).mentionUnreachable;
    if (round.mention !== undefined || !isWanted) return undefined;
    const unreached = await unreachable(round);
    if (unreached.length === 0) return undefined;
    const binding = await records.bindings.read(keys.bindingPartition, keys.binding(round.body));
    const chat = binding?.value.conversation;
    if (!chat) return undefined;
    const missing = await recipientsOf(deps, round);
    const people = missing
      .filter(({ person }) => unreached.some((one) => one.person === person.key))
      .slice(0, maxNames);
    if (people.length === 0) return undefined;
    const items = [...new Map(people.flatMap((one) => one.items.map((item) => [item.id, item]))).values()];
    return send(
      round,
      meeting,
      chat,
      people.map(({ person }) => person),
      items,
    );
  };

  async function send(
    round: Round,
    meeting: Meeting,
    chat: ConversationRef,
    people: readonly Person[],
    items: readonly AgendaItem[],
  ): Promise<number | undefined> {
    const claims = await claimsByPerson(deps);
    const named = people.map(({ key, name }) => ({ name, channelUserId: claims.get(key)?.channelUserId }));
    const turn = await allowance.turn(chat.id, 'publish');
    if (turn.kind === 'later') return turn.afterMs;
    if (!(await mark(round, 'sending', undefined))) return undefined;
    const result = await messenger.post(chat, reminderCards.mention(meeting, named, items));
    await allowance.heard(chat, result);
    // Not taken, so that it can be tried again.
    if (result.kind === 'throttled') {
      await mark(round, undefined, 'sending');
      return result.retryAfterMs;
    }
    if (result.kind === 'unknown') return undefined;
    await mark(round, result.kind === 'sent' ? 'sent' : 'notSent', 'sending');
    if (result.kind === 'sent') for (const person of people) await markMentioned(round, person.key);
    return undefined;
  }

  async function unreachable({ meetingId, id }: Round): Promise<readonly Delivery[]> {
    const found = await deliveries.list(keys.meetingPartition(meetingId), keys.delivery(id));
    return found.map(({ value }) => value).filter(({ state }) => state.kind === 'unreachable');
  }

  /** Gives false when another has done it. */
  async function mark({ meetingId, id }: Round, mention: Round['mention'], before: Round['mention']): Promise<boolean> {
    let isMine = false;
    await change(rounds, keys.meetingPartition(meetingId), keys.round(id), (current) => {
      isMine = current?.mention === before;
      return isMine && current ? { ...current, mention } : undefined;
    });
    return isMine;
  }

  async function markMentioned({ meetingId, id }: Round, person: string): Promise<void> {
    await change(deliveries, keys.meetingPartition(meetingId), keys.delivery(id, person), (current) =>
      current?.state.kind === 'unreachable' ? { ...current, state: { ...current.state, mentioned: true } } : undefined,
    );
  }
}

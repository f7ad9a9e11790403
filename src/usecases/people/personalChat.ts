import type { BodyId } from '../../domain/cooperation.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import { NotFound, Throttled } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { PersonRecord } from '../records/types.ts';

/** `none`: the platform does not let us write to them. Its own word for it, where it said one. */
export type PersonalChat =
  | { readonly kind: 'open'; readonly chat: ConversationRef }
  | { readonly kind: 'none'; readonly reason?: string | undefined };

/**
 * The 1:1 chat with a person: the one we know, or else one that is created with the help of the body's conversation
 * and kept. Throws `Throttled` or `Unavailable`; opening a chat again gives the same one.
 */
export function personalChat({
  records,
  messenger,
  allowance,
}: Pick<Deps, 'records' | 'messenger' | 'allowance'>): (person: PersonRecord, body: BodyId) => Promise<PersonalChat> {
  const { keys } = records;

  return async (person, body) => {
    if (person.chat) return { kind: 'open', chat: person.chat };
    const binding = await records.bindings.read(keys.bindingPartition, keys.binding(body));
    const near = binding?.value.conversation;
    if (!near) return { kind: 'none' };
    const turn = await allowance.turn(`create:${person.channelUserId}`, 'reminder');
    if (turn.kind === 'later') throw new Throttled('No turn to open a chat', turn.afterMs);
    const chat = await open(near, person.channelUserId);
    if (chat.kind === 'open') await keep(person, chat.chat);
    return chat;
  };

  async function open(near: ConversationRef, channelUserId: string): Promise<PersonalChat> {
    try {
      const chat = await messenger.openPersonalChat(near, channelUserId);
      return chat ? { kind: 'open', chat } : { kind: 'none' };
    } catch (error) {
      if (error instanceof NotFound) return { kind: 'none', reason: error.reason };
      throw error;
    }
  }

  async function keep({ entraId }: PersonRecord, chat: ConversationRef): Promise<void> {
    await change(records.people, keys.personPartition(entraId), keys.person, (current) =>
      current && !current.chat ? { ...current, chat } : undefined,
    );
  }
}

import { type Person, personOn } from '../../domain/cooperation.ts';
import { localDateOf } from '../../domain/localTime.ts';
import type { Actor, ConversationRef } from '../../ports/conversation.ts';
import type { Turn } from '../../ports/dialogue.ts';
import { NotFound } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { PersonRecord } from '../records/types.ts';
import { learnPerson } from './learnPerson.ts';

/** Who acts: the authenticated actor, and who that is in the register, if anyone, with today's memberships. */
export interface Acting {
  readonly actor: Actor;
  readonly person?: Person | undefined;
  readonly record?: PersonRecord | undefined;
}

/**
 * Finds who acts, by Entra id. Someone not met before is looked up in the conversation's roster by the
 * channel's own id of the actor, so that a listed person is known from their first press.
 */
export function identify(deps: Pick<Deps, 'records' | 'cooperation' | 'messenger' | 'clock' | 'log'>) {
  const { records, cooperation, messenger, clock } = deps;
  const learn = learnPerson(deps);

  return async ({ actor, conversation }: Turn): Promise<Acting> => {
    const found = await records.people.read(records.keys.personPartition(actor.entraId), records.keys.person);
    // Another channel id than the one we learned: the roster says whether this is still the same person.
    const isSame = found?.value.channelUserId === actor.channelUserId;
    const person = isSame ? cooperation.people.find(({ key }) => key === found.value.person) : undefined;
    const acting = person ? { actor, person, record: found?.value } : await lookUp(actor, conversation, found?.value);
    const today = acting.person && {
      ...acting,
      person: personOn(acting.person, localDateOf(clock(), cooperation.timeZone)),
    };
    return conversation.scope === 'personal' ? rememberChat(today ?? acting, conversation) : (today ?? acting);
  };

  async function lookUp(actor: Actor, conversation: ConversationRef, record?: PersonRecord): Promise<Acting> {
    const member = await findMember(conversation, actor.channelUserId);
    if (member?.entraId !== actor.entraId) return { actor, record };
    const learned = await learn(member);
    return learned ? { actor, ...learned } : { actor, record };
  }

  async function findMember(conversation: ConversationRef, channelUserId: string) {
    try {
      return await messenger.findMember(conversation, channelUserId);
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }

  async function rememberChat(acting: Acting, chat: ConversationRef): Promise<Acting> {
    const { entraId, channelUserId } = acting.actor;
    if (acting.record?.chat?.id === chat.id && acting.record.chat.serviceUrl === chat.serviceUrl) return acting;
    const record = await change(
      records.people,
      records.keys.personPartition(entraId),
      records.keys.person,
      (current) => ({
        entraId,
        channelUserId,
        ...current,
        chat,
      }),
    );
    return { ...acting, record };
  }
}

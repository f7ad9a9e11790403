import type { BodyId } from '../../domain/cooperation.ts';
import type { Language } from '../../domain/language.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { OutgoingMessage, SendResult } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { allClaims } from './claims.ts';
import { personalChat } from './personalChat.ts';

/**
 * Writes to everyone in the secretariat in their 1:1 chats, each in their language; `body` is what it is about, and in
 * whose chat they can be found. Each is tried once: what does not arrive is logged, never repeated.
 */
export function tellSecretariat(deps: Pick<Deps, 'records' | 'messenger' | 'allowance' | 'cooperation' | 'log'>) {
  const { records, messenger, allowance, cooperation, log } = deps;
  const { keys } = records;
  const chatWith = personalChat(deps);

  return async (body: BodyId, draw: (language: Language) => readonly OutgoingMessage[]): Promise<void> => {
    for (const claim of (await allClaims(deps)).values()) {
      const person = cooperation.people.find(({ key }) => key === claim.person);
      if (!person?.secretariat) continue;
      const record = await records.people.read(keys.personPartition(claim.entraId), keys.person);
      const found = await chatWith(record?.value ?? claim, body);
      const language = record?.value.language ?? person.language ?? cooperation.language;
      for (const message of draw(language)) {
        const result = found.kind === 'open' ? await send(found.chat, message) : undefined;
        if (result?.kind !== 'sent') log.warn({ body, result: result?.kind }, 'The secretariat could not be told');
      }
    }
  };

  async function send(chat: ConversationRef, message: OutgoingMessage): Promise<SendResult | undefined> {
    const turn = await allowance.turn(chat.id, 'publish');
    if (turn.kind === 'later') return undefined;
    const result = await messenger.post(chat, message);
    await allowance.heard(chat, result);
    return result;
  }
}

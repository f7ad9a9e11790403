import type { BodyId } from '../../domain/cooperation.ts';
import type { Language } from '../../domain/language.ts';
import type { OutgoingMessage } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';

/**
 * Writes to everyone in the secretariat in their 1:1 chats, each in their language; `body` is what it is about, and in
 * whose chat they can be found. Each is tried once: what does not arrive is logged, never repeated.
 */
export function tellSecretariat({
  records,
  messenger,
  cooperation,
  log,
}: Pick<Deps, 'records' | 'messenger' | 'cooperation' | 'log'>) {
  const { keys } = records;

  return async (body: BodyId, draw: (language: Language) => readonly OutgoingMessage[]): Promise<void> => {
    const binding = await records.bindings.read(keys.bindingPartition, keys.binding(body));
    const claims = await records.claims.list(keys.claimPartition, keys.claim(''));
    for (const { value: claim } of claims) {
      const person = cooperation.people.find(({ key }) => key === claim.person);
      if (!person?.secretariat) continue;
      const record = await records.people.read(keys.personPartition(claim.entraId), keys.person);
      const near = binding?.value.conversation;
      const chat = record?.value.chat ?? (near && (await messenger.openPersonalChat(near, claim.channelUserId)));
      const language = record?.value.language ?? person.language ?? cooperation.language;
      for (const message of draw(language)) {
        const result = chat && (await messenger.post(chat, message));
        if (result?.kind !== 'sent') log.warn({ body, result: result?.kind }, 'The secretariat could not be told');
      }
    }
  };
}

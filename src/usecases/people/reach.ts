import type { BodyId, Cooperation, PersonKey } from '../../domain/cooperation.ts';
import type { Language } from '../../domain/language.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { Deps } from '../deps.ts';
import type { Claim, PersonRecord } from '../records/types.ts';

/** The language in which a person is written to without having asked. */
export function languageOf(cooperation: Cooperation, record: PersonRecord | undefined): Language {
  const listed = cooperation.people.find(({ key }) => key === record?.person);
  return record?.language ?? listed?.language ?? cooperation.language;
}

/** The person's 1:1 chat, found by way of the body's chat if need be; undefined when they cannot be reached. */
export async function chatOf(
  { records, messenger }: Pick<Deps, 'records' | 'messenger'>,
  entraId: string,
  body: BodyId,
): Promise<ConversationRef | undefined> {
  const { keys } = records;
  const person = await records.people.read(keys.personPartition(entraId), keys.person);
  if (person?.value.chat) return person.value.chat;
  const binding = await records.bindings.read(keys.bindingPartition, keys.binding(body));
  const near = binding?.value.conversation;
  return near && person ? messenger.openPersonalChat(near, person.value.channelUserId) : undefined;
}

/** Who of the listed has been seen in Teams, by their key in the register. */
export async function claimsByPerson({ records }: Pick<Deps, 'records'>): Promise<ReadonlyMap<PersonKey, Claim>> {
  const claims = await records.claims.list(records.keys.claimPartition, records.keys.claim(''));
  return new Map(claims.map(({ value }) => [value.person, value]));
}

import type { BodyId, Cooperation } from '../../domain/cooperation.ts';
import type { Language } from '../../domain/language.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { Deps } from '../deps.ts';
import type { PersonRecord } from '../records/types.ts';
import { allClaims } from './claims.ts';
import { personalChat } from './personalChat.ts';

/** The language in which a person is written to without having asked. */
export function languageOf(cooperation: Cooperation, record: PersonRecord | undefined): Language {
  const listed = cooperation.people.find(({ key }) => key === record?.person);
  return record?.language ?? listed?.language ?? cooperation.language;
}

/** The person's 1:1 chat, found by way of the body's chat if need be; undefined when they cannot be reached. */
export async function chatOf(
  deps: Pick<Deps, 'records' | 'messenger' | 'allowance'>,
  entraId: string,
  body: BodyId,
): Promise<ConversationRef | undefined> {
  const { keys, people } = deps.records;
  const person = await people.read(keys.personPartition(entraId), keys.person);
  const found = person && (await personalChat(deps)(person.value, body));
  return found?.kind === 'open' ? found.chat : undefined;
}

/** Who of the listed has been seen in Teams, by their key in the register. */
export const claimsByPerson = allClaims;

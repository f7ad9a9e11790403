import { z } from 'zod/v4';
import { type Language, languages } from '../../domain/language.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { StoredFile } from '../../ports/fileStore.ts';
import type { OutgoingMessage } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { conversationSchema } from '../records/schemas.ts';
import { gatherOwn, type OwnField } from './gather.ts';
import type { Vault } from './vault.ts';

/** The queue's message for it. */
export interface OwnDataMessage {
  readonly kind: 'ownData';
  readonly entraId: string;
  readonly language: Language;
  readonly conversation: ConversationRef;
}

/** Its shape, as a message of the queue is a claim like any other. */
export const ownDataMessage = z.object({
  kind: z.literal('ownData'),
  entraId: z.string(),
  language: z.enum(languages),
  conversation: conversationSchema,
});

/** How the file and the message with its link look, in the person's language. */
export interface OwnDataView {
  file(fields: readonly OwnField[], language: Language): Omit<StoredFile, 'bytes'> & { readonly text: string };
  message(url: string | undefined, language: Language): OutgoingMessage;
}

/**
 * What the worker does for «mine opplysninger»: gathers, keeps the file for a day and posts its link in the person's 1:1
 * chat. Gives how long to wait for Teams. A bot can send a file only after a dialogue of consent, and to OneDrive, which
 * not everyone has; so the person gets a link that is good for 15 minutes, as for papers (ADR 62).
 */
export function prepareOwnData(deps: Deps, vault: Vault, view: OwnDataView) {
  const { records, cooperation, messenger, allowance, handouts, log } = deps;

  return async ({ entraId, language, conversation }: OwnDataMessage): Promise<number | undefined> => {
    const record = await records.people.read(records.keys.personPartition(entraId), records.keys.person);
    const person = cooperation.people.find(({ key }) => key === record?.value.person);
    const { text, name, contentType } = view.file(await gatherOwn(vault, entraId, person), language);
    const turn = await allowance.turn(conversation.id, 'publish');
    if (turn.kind === 'later') return turn.afterMs;
    const url = await handouts.give({ bytes: new TextEncoder().encode(text), name, contentType });
    const result = await messenger.post(conversation, view.message(url, language));
    await allowance.heard(conversation, result);
    if (result.kind === 'throttled') return result.retryAfterMs;
    log.info({ outcome: result.kind }, 'Someone was given what is stored about them');
    return undefined;
  };
}

import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import { type Language, languages } from '../../domain/language.ts';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { StoredFile } from '../../ports/fileStore.ts';
import type { OutgoingMessage } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import { conversationSchema } from '../records/schemas.ts';
import { gatherOwn, type OwnField } from './gather.ts';
import { listAll } from './retention.ts';
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

/** A document of the store holds less than 2 MB; a file may need several. */
const charactersInPart = 500_000;

/** What the worker does for «mine opplysninger», and what its link opens. */
export interface OwnData {
  /** Gathers, keeps the file for a day and posts its link in the person's 1:1 chat. Gives how long to wait for Teams. */
  prepare(message: OwnDataMessage): Promise<number | undefined>;
  /** The file with this id; undefined when there is none, or no longer. */
  open(id: string): Promise<StoredFile | undefined>;
}

/**
 * A bot can send a file only after a dialogue of consent, and to OneDrive, which not everyone has; so the person gets a
 * link that is good for 15 minutes, as for papers (ADR 62).
 */
export function createOwnData(deps: Deps, vault: Vault, view: OwnDataView): OwnData {
  const { records, cooperation, clock, messenger, fileLinks, log } = deps;
  const partition = records.keys.ownDataPartition;

  return {
    async prepare({ entraId, language, conversation }) {
      const record = await records.people.read(records.keys.personPartition(entraId), records.keys.person);
      const person = cooperation.people.find(({ key }) => key === record?.value.person);
      const file = view.file(await gatherOwn(vault, entraId, person), language);
      const id = createHash('sha256').update(randomUUID()).digest('hex');
      const parts = file.text.match(new RegExp(`[^]{1,${charactersInPart}}`, 'g')) ?? [''];
      for (const [index, text] of parts.entries()) {
        const body = { at: clock(), name: file.name, contentType: file.contentType, text: text.toWellFormed() };
        await change(records.ownData, partition, partOf(id, index), () => body);
      }
      const result = await messenger.post(conversation, view.message(await fileLinks.create(id), language));
      if (result.kind === 'throttled') return result.retryAfterMs;
      log.info({ outcome: result.kind }, 'Someone was given what is stored about them');
      return undefined;
    },
    async open(id) {
      const parts = await listAll(vault.store, partition, `own:${id}:`);
      const bodies = parts.map(({ body }) => body as { name: string; contentType: string; text: string });
      const [first] = bodies;
      if (!first) return undefined;
      const bytes = new TextEncoder().encode(bodies.map(({ text }) => text).join(''));
      return { bytes, name: first.name, contentType: first.contentType };
    },
  };
}

function partOf(id: string, index: number): string {
  return `own:${id}:${String(index).padStart(4, '0')}`;
}

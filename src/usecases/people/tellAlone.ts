import type { OutgoingMessage } from '../../ports/messenger.ts';
import type { Deps } from '../deps.ts';
import type { Acting } from './identify.ts';

/**
 * Writes to the person who acts in their 1:1 chat, once; tells whether it arrived. Without a chat that we know of, or
 * when it is not its turn, it does not.
 */
export function tellAlone({ messenger, allowance }: Pick<Deps, 'messenger' | 'allowance'>) {
  return async ({ record }: Acting, message: OutgoingMessage): Promise<boolean> => {
    const chat = record?.chat;
    if (!chat || (await allowance.turn(chat.id, 'publish')).kind === 'later') return false;
    const result = await messenger.post(chat, message);
    await allowance.heard(chat, result);
    return result.kind === 'sent';
  };
}

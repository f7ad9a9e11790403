import { type UnreachableReason, unreachableBy } from '../../domain/delivery.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { PortError } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';
import { type PersonalChat, personalChat } from '../people/personalChat.ts';
import type { PersonRecord } from '../records/types.ts';
import { digestComesInTime } from './digestTime.ts';
import { learnWhoIsThere } from './learnWhoIsThere.ts';
import { type Pauses, readPauses } from './pauses.ts';
import { type Recipient, recipientsOf } from './recipients.ts';
import type { ReminderScope } from './types.ts';

/** What would become of a reminder to someone: a message, their daily digest, or nothing. */
export type Prospect =
  | { readonly kind: 'message' | 'digest' | 'paused' }
  | { readonly kind: 'unreachable'; readonly reason: UnreachableReason };

export type PlannedRecipient = Recipient & { readonly prospect: Prospect };

/** Chats are opened to find out whether people can be reached, for as many as a person waits for. */
const mostOpened = 40;

/** Who would be reminded, and what would come of it as far as can be told without sending anything. */
export function planRecipients(deps: Deps) {
  const { records } = deps;
  const { keys } = records;
  const openChat = personalChat(deps);
  const learn = learnWhoIsThere(deps);

  return async (scope: ReminderScope, meeting: Meeting): Promise<readonly PlannedRecipient[]> => {
    await learn(scope.body);
    const [recipients, pauses, isDigestInTime] = await Promise.all([
      recipientsOf(deps, scope),
      readPauses(deps),
      digestComesInTime(deps, meeting.deadline),
    ]);
    const planned: PlannedRecipient[] = [];
    for (const [index, recipient] of recipients.entries()) {
      const prospect = await prospectOf(recipient, pauses, isDigestInTime, index < mostOpened, scope.body);
      planned.push({ ...recipient, prospect });
    }
    return planned;
  };

  async function prospectOf(
    { person, entraId }: Recipient,
    pauses: Pauses,
    isDigestInTime: boolean,
    isToBeOpened: boolean,
    body: string,
  ): Promise<Prospect> {
    if (pauses.isPersonPaused(person.key)) return { kind: 'paused' };
    const record = entraId && (await records.people.read(keys.personPartition(entraId), keys.person))?.value;
    if (!record) return { kind: 'unreachable', reason: 'notMet' };
    if (record.digest && isDigestInTime) return { kind: 'digest' };
    const chat = isToBeOpened ? await tryToOpen(record, body) : undefined;
    if (chat?.kind !== 'none') return { kind: 'message' };
    return { kind: 'unreachable', reason: unreachableBy(chat.reason) ?? 'notInstalled' };
  }

  /** Whether a chat can be opened is good to know, and no more: a Teams that is busy does not stop the preview. */
  async function tryToOpen(record: PersonRecord, body: string): Promise<PersonalChat | undefined> {
    try {
      return await openChat(record, body);
    } catch (error) {
      if (!(error instanceof PortError)) throw error;
      return undefined;
    }
  }
}

import type { Meeting } from '../../domain/meeting.ts';
import { standingAnswer } from '../../domain/response.ts';
import type { Deps } from '../deps.ts';
import { chatOf } from '../people/reach.ts';
import { tellSecretariat } from '../people/tellSecretariat.ts';
import { postOnce } from '../posts/postOnce.ts';
import { unknownNotices } from '../posts/unknownNotices.ts';

/** The queue's message for it: those who answered on an older version are told of this one. */
export interface VersionMessage {
  readonly kind: 'version';
  readonly body: string;
  readonly meetingId: string;
  readonly itemId: string;
  readonly version: number;
}

/** Time for the item to be written; when it is not by then, the consumer waits. */
const delayMs = 1_000;
const retryMs = 5_000;

/** Asks for the announcement when the item is open and shows an older version; nobody has answered on a draft. */
export async function announceNewVersion(
  { records, queue }: Pick<Deps, 'records' | 'queue'>,
  { id: meetingId, body }: Meeting,
  itemId: string,
  version: number,
): Promise<void> {
  const item = await records.items.read(records.keys.meetingPartition(meetingId), records.keys.item(itemId));
  if (item?.value.state !== 'open' || item.value.paper.version >= version) return;
  await queue.enqueue({ kind: 'version', body, meetingId, itemId, version } satisfies VersionMessage, delayMs);
}

/**
 * Tells each person whose answer is about an older version, once, in their 1:1 chat. Who cannot be reached sees it on
 * the shared card. Gives how long to wait when it has to be done again.
 */
export function announceVersion(deps: Deps) {
  const { records, cooperation, presenter, log } = deps;
  const { keys } = records;
  const post = postOnce(deps);
  const unknown = unknownNotices(deps);
  const tellStaff = tellSecretariat(deps);

  return async (message: VersionMessage): Promise<number | undefined> => {
    const { body, meetingId, itemId, version } = message;
    const partition = keys.meetingPartition(meetingId);
    const item = await records.items.read(partition, keys.item(itemId));
    if (!item) return undefined;
    if (item.value.paper.version < version) return retryMs;
    if (item.value.paper.version > version) return undefined;

    let waits = false;
    let isUnknown = false;
    for (const { value: history } of await records.responses.list(partition, keys.response(itemId))) {
      const last = history.entries.at(-1);
      const isOld = last && last.answer !== 'withdrawn' && !standingAnswer(history, item.value.paper);
      const isListed = cooperation.people.some(({ key }) => key === history.person);
      if (!isOld || !isListed) continue;
      const conversation = await chatOf(deps, history.entraId, body);
      if (!conversation) continue;
      const target = { body, meetingId, itemId, conversation, notice: { version, entraId: history.entraId } };
      const outcome = await post(target);
      if (outcome === 'throttled') waits = true;
      if (outcome === 'unknown') isUnknown = true;
      if (outcome === 'failed') log.warn({ itemId, outcome }, 'A notice of a new version did not arrive');
    }
    if (waits) return retryMs;
    if (isUnknown) await askStaff(body, meetingId, itemId);
    return undefined;
  };

  /** Whether those notices arrived only people can tell; «driftsstatus» goes on showing them. */
  async function askStaff(body: string, meetingId: string, itemId: string): Promise<void> {
    log.warn({ itemId }, 'A notice of a new version may not have arrived');
    const meeting = await records.meetings.read(keys.bodyPartition(body), keys.meeting(meetingId));
    const notices = meeting ? await unknown(meeting.value) : [];
    if (notices.length > 0) await tellStaff(body, (language) => [presenter.unknownNotices(notices, language)]);
  }
}

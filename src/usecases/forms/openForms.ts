import { epochOf, type Instant, instantOf } from '../../domain/instant.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { PortError } from '../../ports/errors.ts';
import type { AskingTurn } from '../audience.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { Post } from '../records/types.ts';

/** Long enough to write some sentences on a phone; a form that is left lying holds the card no longer. */
const writingMs = 2 * 60_000;
/** However many write one after the other, the card is at most this much behind. */
const longestHoldMs = 3 * 60_000;

type FormDeps = Pick<Deps, 'records' | 'clock' | 'log'>;
type Item = Pick<AgendaItem, 'id' | 'meetingId'>;

/**
 * Notes that the person has a form open in the shared card: an update of the card would take the form, and what is
 * written in it, from them (`docs/adr/0011-open-forms.md`). A store that is down does not keep anyone from writing.
 */
export function formOpened({ records, clock, log }: FormDeps) {
  return async (turn: AskingTurn, { id: itemId, meetingId }: Item): Promise<void> => {
    const isInSharedCard = turn.kind === 'press' && turn.reply === 'private' && turn.conversation.scope !== 'personal';
    if (!isInSharedCard) return;
    const { keys, forms } = records;
    const { entraId } = turn.actor;
    const until = instantOf(epochOf(clock()) + writingMs);
    await leniently(log, () =>
      change(forms, keys.meetingPartition(meetingId), keys.form(itemId, entraId), () => ({ itemId, entraId, until })),
    );
  };
}

/** Notes that the person's form on the item is sent or cancelled; the card may follow at once. */
export function formClosed({ records, clock, log }: FormDeps) {
  return async (entraId: string, { id: itemId, meetingId }: Item): Promise<void> => {
    const { keys, forms } = records;
    await leniently(log, () =>
      change(forms, keys.meetingPartition(meetingId), keys.form(itemId, entraId), (open) =>
        open && open.until > clock() ? { ...open, until: clock() } : undefined,
      ),
    );
  };
}

/** Whether an update of the card must wait since someone writes in it. What is written on a closed item is not taken. */
export function isWrittenIn({ records }: Pick<Deps, 'records'>) {
  return async ({ itemId, meetingId, conversation, readAt }: Post, now: Instant): Promise<boolean> => {
    if (itemId === undefined || readAt === undefined || conversation.scope === 'personal') return false;
    if (epochOf(now) - epochOf(readAt) > longestHoldMs) return false;
    const { keys, forms, items } = records;
    const partition = keys.meetingPartition(meetingId);
    const [found, item] = await Promise.all([
      forms.list(partition, keys.form(itemId)),
      items.read(partition, keys.item(itemId)),
    ]);
    return item?.value.state === 'open' && found.some(({ value }) => value.until > now);
  };
}

async function leniently(log: Deps['log'], note: () => Promise<unknown>): Promise<void> {
  try {
    await note();
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    log.warn({ error: error.name }, 'An open form could not be noted; an update of the card may take it');
  }
}

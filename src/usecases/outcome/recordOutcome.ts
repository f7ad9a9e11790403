import { localDateOf } from '../../domain/localTime.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { readMeetingText } from '../../domain/meetingText.ts';
import {
  isSameOutcome,
  maxOutcomeText,
  type OutcomeEntry,
  type OutcomeKind,
  outcomeKinds,
  standingOutcome,
  tasksIn,
} from '../../domain/outcome.ts';
import { plainText } from '../../domain/plainText.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import { changeItem } from '../agenda/changeItem.ts';
import { recordItemInCatalogue } from '../catalogue/recordInCatalogue.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { change } from '../records/change.ts';
import { refreshAllOf } from '../reminders/ownCards.ts';
import { type ItemRef, loadItem } from '../subject.ts';

export interface OutcomeInput extends ItemRef {
  readonly kind: string;
  readonly text: string;
  /** One task on each line. */
  readonly tasks: string;
  /** How many entries the form showed; another number means that someone else was faster. */
  readonly revision?: number | undefined;
}

/** The queue's message: the register's copy of an item's outcome is to be brought up to date. */
export interface DecisionMessage extends ItemRef {
  readonly kind: 'decision';
}

export interface OutcomeRecorded {
  readonly kind: 'recorded' | 'unchanged';
  readonly item: AgendaItem;
}

/**
 * Enters what the minutes say of a case: outcome, wording and follow-up tasks. A correction is another entry. The item
 * closes for answers. Whoever was faster is named to the second, and nothing is overwritten.
 */
export function recordOutcome(deps: Deps): UseCase<OutcomeInput, OutcomeRecorded> {
  const { records, clock, cooperation } = deps;
  const enter = outcomeWriter(deps);

  return guarded(deps, {
    action: 'recordOutcome',
    load: (input) => loadItem(records, input),
    async run({ loaded: item, acting }, input): Promise<OutcomeRecorded | Refused> {
      const kind = outcomeKinds.find((known): known is OutcomeKind => known === input.kind);
      if (!kind) return refused({ kind: 'badOutcome', problem: 'kind' });
      if (item.startsAt > clock()) return refused({ kind: 'badOutcome', problem: 'notHeld' });
      const text = plainText(input.text).trim();
      const needsText = kind === 'adopted' || kind === 'amended';
      if (text.length > maxOutcomeText || (needsText && text === '')) {
        return refused({ kind: 'badOutcome', problem: 'text' });
      }
      const today = localDateOf(clock(), cooperation.timeZone);
      const tasks = tasksIn(plainText(input.tasks), (written) => readMeetingText(written, today).date);
      const by = acting.person?.key ?? '';
      const entry: OutcomeEntry = { kind, text, tasks, at: clock(), by, source: 'form' };
      return enter(item, entry, input.revision);
    },
  });
}

/** Writes an outcome onto an item and into the register. No person's rights are checked. */
export function outcomeWriter(deps: Deps) {
  const { cooperation } = deps;
  const changed = changeItem(deps);
  const copy = decisionWriter(deps);

  return async (item: AgendaItem, entry: OutcomeEntry, revision?: number): Promise<OutcomeRecorded | Refused> => {
    let overtaken: OutcomeEntry | undefined;
    let isNew = false;
    await refreshAllOf(deps, item);
    const message: DecisionMessage = { kind: 'decision', meetingId: item.meetingId, itemId: item.id };
    await deps.queue.enqueue(message, 1_000);
    const written = await changed(item, (current) => {
      const entries = current.outcomes ?? [];
      const standing = standingOutcome(entries);
      overtaken = revision !== undefined && entries.length !== revision ? standing : undefined;
      isNew = !overtaken && !isSameOutcome(standing, entry);
      if (!isNew) return undefined;
      const state = current.state === 'open' || current.state === 'draft' ? 'closed' : current.state;
      return { ...current, state, outcomes: [...entries, entry] };
    });
    if (overtaken) {
      const { by } = overtaken;
      const name = cooperation.people.find(({ key }) => key === by)?.name ?? by;
      return refused({ kind: 'changedMeanwhile', by, name });
    }
    await copy({ meetingId: item.meetingId, itemId: item.id });
    return { kind: isNew ? 'recorded' : 'unchanged', item: written ?? item };
  };
}

/** Brings the register's copy of an item's outcome up to date; safe to repeat, and healed by the queue after a crash. */
export function decisionWriter(deps: Pick<Deps, 'records' | 'cooperation' | 'clock'>) {
  const { records, cooperation } = deps;
  const { keys } = records;

  return async ({ meetingId, itemId }: ItemRef): Promise<void> => {
    const found = await records.items.read(keys.meetingPartition(meetingId), keys.item(itemId));
    const outcome = standingOutcome(found?.value.outcomes);
    if (!found || !outcome) return;
    await recordItemInCatalogue(deps, found.value);
    const { key, number, title, type, access, startsAt } = found.value;
    const { year } = localDateOf(startsAt, cooperation.timeZone);
    await change(
      records.decisions,
      keys.decisionPartition(key.body, year),
      keys.decision(meetingId, itemId),
      (current) =>
        current && (current.outcome.at > outcome.at || isSameOutcome(current.outcome, outcome))
          ? undefined
          : { itemId, meetingId, key, number, title, type, access, startsAt, outcome },
    );
  };
}

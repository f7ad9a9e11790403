import type { Subject } from '../../domain/access.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import { before, retentionDays } from '../../domain/retention.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';
import type { Draft } from '../records/types.ts';

/** Ends a day before the draft is removed with its file, so that nobody is about to file what goes. */
const usableDays = retentionDays - 1;

type DraftDeps = Pick<Deps, 'records' | 'clock'>;

/**
 * Keeps what was brought in. The same file again is the same draft, and is kept as long as if it were new. The draft
 * comes before the file: so no file is kept that no draft tells of, and its text has been shown to no one yet.
 */
export async function keepDraft({ records, clock }: DraftDeps, draft: Draft): Promise<Draft> {
  const { keys, drafts } = records;
  const renewBefore = before(clock(), 1);
  const kept = await change(drafts, keys.draftPartition, keys.draft(draft.id), (current) => {
    const { receivedAt, receivedFrom } = draft;
    if (!current) return draft;
    return current.receivedAt < renewBefore ? { ...current, receivedAt, receivedFrom } : undefined;
  });
  return kept ?? draft;
}

/** What a use case about a draft loads; refuses when the draft is gone, or about to be. */
export async function loadDraft(
  { records, clock }: DraftDeps,
  { draftId }: { readonly draftId: string },
): Promise<{ readonly subject: Subject; readonly loaded: Draft } | Refused> {
  const { keys, drafts } = records;
  const found = await drafts.read(keys.draftPartition, keys.draft(draftId));
  const isUsable = found && found.value.receivedAt >= before(clock(), usableDays);
  return isUsable ? { subject: {}, loaded: found.value } : refused({ kind: 'draftGone' });
}

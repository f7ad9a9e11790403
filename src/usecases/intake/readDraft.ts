import { refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import type { BroughtIn } from './bringIn.ts';
import { upcomingMeetings } from './upcomingMeetings.ts';

/** A draft as the bot reads it, for its form to be shown again. */
export function readDraft(deps: Deps): UseCase<{ readonly draftId: string }, BroughtIn> {
  const { records, readPapers } = deps;

  return guarded(deps, {
    action: 'bringIn',
    async load({ draftId }) {
      const draft = await records.drafts.read(records.keys.draftPartition, records.keys.draft(draftId));
      return draft ? { subject: {}, loaded: draft.value } : refused({ kind: 'draftGone' });
    },
    run: async ({ loaded: draft }): Promise<BroughtIn> => ({
      draft,
      reading: readPapers(draft.text),
      meetings: await upcomingMeetings(deps),
    }),
  });
}

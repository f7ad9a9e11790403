import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import type { BroughtIn } from './bringIn.ts';
import { loadDraft } from './drafts.ts';
import { knownCases } from './knownCases.ts';
import { upcomingMeetings } from './upcomingMeetings.ts';

/** Which case of which draft. */
export interface DraftRef {
  readonly draftId: string;
  /** From 0. */
  readonly index: number;
}

/** A draft as the bot reads it, for the form of one of its cases to be shown. */
export function readDraft(deps: Deps): UseCase<DraftRef, BroughtIn> {
  const { readPapers } = deps;

  return guarded(deps, {
    action: 'openDraft',
    load: (input) => loadDraft(deps, input),
    async run({ loaded: draft }, { index }): Promise<BroughtIn | Refused> {
      const reading = readPapers(draft.text);
      const read = reading.cases[index];
      if (!read) return refused({ kind: 'draftGone' });
      const [meetings, known] = await Promise.all([upcomingMeetings(deps), knownCases(deps, read)]);
      return { draft, reading, meetings, index, known };
    },
  });
}

import { isRefused, type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { languageOf } from '../people/reach.ts';
import { type DecisionQuery, readDecisions } from './readDecisions.ts';

export interface DecisionFile {
  readonly url: string;
  readonly count: number;
}

/** The register as a CSV file for spreadsheets, with what the person may read, in their language. */
export function exportDecisions(deps: Deps): UseCase<DecisionQuery, DecisionFile> {
  const { handouts, cooperation, decisionsFile } = deps;
  const read = readDecisions(deps);

  return guarded(deps, {
    action: 'exportDecisions',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ turn, acting }, query): Promise<DecisionFile | Refused> {
      const { outcome } = await read(turn, query);
      if (isRefused(outcome)) return outcome;
      if (outcome.decisions.length === 0) return refused({ kind: 'noDecisions' });
      const { name, text } = decisionsFile(outcome, languageOf(cooperation, acting.record));
      const bytes = new TextEncoder().encode(text);
      const url = await handouts.give({ bytes, name, contentType: 'text/csv; charset=utf-8' });
      return url === undefined ? refused({ kind: 'noPublicAddress' }) : { url, count: outcome.decisions.length };
    },
  });
}

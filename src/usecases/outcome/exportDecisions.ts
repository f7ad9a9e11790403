import { csv } from '../../domain/csv.ts';
import { isoDate, localDateOf } from '../../domain/localTime.ts';
import { isRefused, type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { type DecisionList, type DecisionQuery, decisionId, readDecisions } from './readDecisions.ts';

export interface DecisionFile {
  readonly url: string;
  readonly count: number;
}

/** The register as a CSV file for spreadsheets, with what the person may read. */
export function exportDecisions(deps: Deps): UseCase<DecisionQuery, DecisionFile> {
  const { handouts, cooperation } = deps;
  const read = readDecisions(deps);

  return guarded(deps, {
    action: 'exportDecisions',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ turn }, query): Promise<DecisionFile | Refused> {
      const { outcome } = await read(turn, query);
      if (isRefused(outcome)) return outcome;
      if (outcome.decisions.length === 0) return refused({ kind: 'noDecisions' });
      const bytes = new TextEncoder().encode(csvOf(outcome, cooperation.timeZone));
      const name = `vedtak-${query.body ?? 'alle'}.csv`;
      const url = await handouts.give({ bytes, name, contentType: 'text/csv; charset=utf-8' });
      return url === undefined ? refused({ kind: 'noPublicAddress' }) : { url, count: outcome.decisions.length };
    },
  });
}

const columns = ['dato', 'organ', 'sak', 'sakstype', 'tittel', 'utfall', 'vedtak', 'oppfolging', 'unntatt'] as const;

/** One decision a row; of a restricted case, for those who may not read it, number and legal basis alone. */
export function csvOf({ decisions, withheld }: DecisionList, timeZone: string): string {
  const rows = decisions.map((decision) => {
    const { key, number, type, title, access, startsAt, outcome } = decision;
    const isWithheld = withheld.has(decisionId(decision));
    const tasks = outcome.tasks.map(({ who, what, due }) => [who, what, due].filter((part) => part !== '').join(', '));
    return [
      isoDate(localDateOf(startsAt, timeZone)),
      key.body,
      number,
      type,
      isWithheld ? '' : title,
      outcome.kind,
      isWithheld ? '' : outcome.text,
      isWithheld ? '' : tasks.join(' | '),
      access.kind === 'restricted' ? access.legalBasis : '',
    ];
  });
  return csv([columns, ...rows]);
}

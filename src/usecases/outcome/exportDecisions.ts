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
  const { files, cooperation } = deps;
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
      const sha256 = await files.put({ bytes, name, contentType: 'text/csv; charset=utf-8' });
      const url = await deps.fileLinks.create(sha256);
      return url === undefined ? refused({ kind: 'noPublicAddress' }) : { url, count: outcome.decisions.length };
    },
  });
}

const columns = ['dato', 'organ', 'sak', 'sakstype', 'tittel', 'utfall', 'vedtak', 'oppfolging', 'unntatt'] as const;

/**
 * Semicolons and a byte order mark, which Excel reads in Norwegian and English. A cell that a spreadsheet would take for
 * a formula is given an apostrophe in front, so that it stays text.
 */
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
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

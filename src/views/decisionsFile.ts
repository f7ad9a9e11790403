import { csv } from '../domain/csv.ts';
import { isoDate, localDateOf } from '../domain/localTime.ts';
import type { Voice } from '../text/voice.ts';
import { type DecisionList, decisionId } from '../usecases/outcome/readDecisions.ts';

const columns = ['date', 'body', 'case', 'type', 'title', 'outcome', 'text', 'tasks', 'withheld'] as const;

/**
 * The register of decisions for a spreadsheet, one decision a row, with local dates `YYYY-MM-DD`; of a restricted case,
 * for those who may not read it, number and legal basis alone.
 */
export function decisionsFile(
  { say }: Voice,
  { decisions, withheld, query }: DecisionList,
  timeZone: string,
): { readonly name: string; readonly text: string } {
  const rows = decisions.map((decision) => {
    const { key, number, type, title, access, startsAt, outcome } = decision;
    const isWithheld = withheld.has(decisionId(decision));
    const tasks = outcome.tasks.map(({ who, what, due }) => [who, what, due].filter((part) => part !== '').join(', '));
    return [
      isoDate(localDateOf(startsAt, timeZone)),
      key.body,
      number,
      say(`type.${type}`),
      isWithheld ? '' : title,
      say(`outcome.${outcome.kind}`),
      isWithheld ? '' : outcome.text,
      isWithheld ? '' : tasks.join(' | '),
      access.kind === 'restricted' ? access.legalBasis : '',
    ];
  });
  const heads = columns.map((column) => say(`decisions.column.${column}`));
  return { name: say('decisions.file_name', { body: query.body ?? '' }), text: csv([heads, ...rows]) };
}

import { randomUUID } from 'node:crypto';
import { type CaseKey, itemIdOf, type Paper } from '../../domain/case.ts';
import type { AgendaItem } from '../../domain/meeting.ts';
import { standingOutcome } from '../../domain/outcome.ts';
import type { Deps } from '../deps.ts';
import type { Catalogued } from '../records/catalogueSchemas.ts';
import { change } from '../records/change.ts';
import { hourOf } from './hours.ts';

interface Recorded {
  readonly key: CaseKey;
  readonly title: string;
  readonly paper: Pick<Paper, 'proposal' | 'sections'>;
  /** What the minutes say. */
  readonly decision?: string | undefined;
}

/** What is searched of a case; raised when entries of an older form must be made anew. */
export const catalogueForm = 2;

/**
 * So many different words of a case are searched, those of decision and proposal first: all of them but in papers of a
 * hundred pages. 100 000 cases with as many words each fit a small App Service plan (docs/bench.md).
 */
const mostWords = 1_000;

/**
 * Puts a case into the catalogue, and tells all replicas. It is written before the case itself, so that a crash cannot
 * leave a case that no search finds; a hit whose case is not there is passed over.
 */
export async function recordInCatalogue(
  { records, clock }: Pick<Deps, 'records' | 'clock'>,
  { key, title, paper, decision = '' }: Recorded,
): Promise<void> {
  const { keys, catalogue, catalogueChanges } = records;
  const id = itemIdOf(key);
  const entry: Catalogued = { key, title, words: wordsOf(paper, decision), form: catalogueForm };
  await change(catalogue, keys.cataloguePartition(key.year), keys.catalogued(id), () => entry);
  const at = clock();
  const note = { itemId: id, year: key.year };
  await catalogueChanges.create(
    keys.catalogueChangePartition(hourOf(at)),
    keys.catalogueChange(`${at}:${randomUUID()}`),
    note,
  );
}

function wordsOf({ proposal, sections }: Recorded['paper'], decision: string): string {
  const text = [decision, ...proposal, ...sections.flatMap(({ heading, text: body }) => [heading, body])].join(' ');
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords).join(' ');
}

/** The same for an item that is there: what is searched of it follows its decision and its number. */
export async function recordItemInCatalogue(
  deps: Pick<Deps, 'records' | 'clock'>,
  { id, key, title, paper, outcomes }: AgendaItem,
): Promise<void> {
  const { keys, papers } = deps.records;
  const found = await papers.read(keys.paperPartition(id), keys.paper(paper.version));
  if (!found) return;
  await recordInCatalogue(deps, { key, title, paper: found.value, decision: standingOutcome(outcomes)?.text });
}

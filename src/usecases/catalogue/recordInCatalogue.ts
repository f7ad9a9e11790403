import { randomUUID } from 'node:crypto';
import { type CaseKey, itemIdOf, type Paper } from '../../domain/case.ts';
import type { Deps } from '../deps.ts';
import type { Catalogued } from '../records/catalogueSchemas.ts';
import { change } from '../records/change.ts';
import { hourOf } from './hours.ts';

interface Recorded {
  readonly key: CaseKey;
  readonly meetingId: string;
  readonly title: string;
  readonly paper: Pick<Paper, 'proposal' | 'sections'>;
}

/** So many different words of a paper are searched: about what three pages have. */
const mostWords = 200;

/**
 * Puts a case into the catalogue, and tells all replicas. It is written before the case itself, so that a crash cannot
 * leave a case that no search finds; a hit whose case is not there is passed over.
 */
export async function recordInCatalogue(
  { records, clock }: Pick<Deps, 'records' | 'clock'>,
  { key, meetingId, title, paper }: Recorded,
): Promise<void> {
  const { keys, catalogue, catalogueChanges } = records;
  const id = itemIdOf(key);
  const entry: Catalogued = { key, meetingId, title, words: wordsOf(paper) };
  await change(catalogue, keys.cataloguePartition(key.year), keys.catalogued(id), () => entry);
  const at = clock();
  const note = { itemId: id, year: key.year };
  await catalogueChanges.create(
    keys.catalogueChangePartition(hourOf(at)),
    keys.catalogueChange(`${at}:${randomUUID()}`),
    note,
  );
}

function wordsOf({ proposal, sections }: Recorded['paper']): string {
  const text = [...proposal, ...sections.flatMap(({ heading, text: body }) => [heading, body])].join(' ');
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords).join(' ');
}

import type { CaseKey } from '../../domain/case.ts';
import type { BodyId } from '../../domain/cooperation.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';

type SeriesDeps = Pick<Deps, 'records' | 'cooperation'>;

/**
 * The next case number of a body's year, or of the year alone where all bodies share one series. A number is given out
 * once: when the case is not written after all, it stays unused.
 */
export async function takeNumber(deps: SeriesDeps, body: BodyId, year: number): Promise<CaseKey> {
  const { records } = deps;
  const { keys, series } = records;
  const known = await highestKnown(deps, body, year);
  const taken = await change(series, keys.seriesPartition, seriesId(deps, body, year), (current) => ({
    last: Math.max(current?.last ?? 0, known) + 1,
  }));
  if (!taken) throw new RangeError('A series that was written has a number');
  return { body, year, sequence: taken.last };
}

/** Tells the series of a number that someone else gave, such as one printed on a paper. */
export async function noteNumber(deps: SeriesDeps, { body, year, sequence }: CaseKey): Promise<void> {
  const { keys, series } = deps.records;
  await change(series, keys.seriesPartition, seriesId(deps, body, year), (current) =>
    (current?.last ?? 0) >= sequence ? undefined : { last: sequence },
  );
}

function seriesId({ cooperation, records }: SeriesDeps, body: BodyId, year: number): string {
  return records.keys.series(year, cooperation.numbering === 'shared' ? undefined : body);
}

/** Cases that were there before the series was. */
async function highestKnown({ records, cooperation }: SeriesDeps, body: BodyId, year: number): Promise<number> {
  const { keys, cases } = records;
  const bodies = cooperation.numbering === 'shared' ? cooperation.bodies.map(({ id }) => id) : [body];
  const found = await Promise.all(bodies.map((id) => cases.list(keys.casePartition({ body: id, year }), 'case:')));
  return Math.max(0, ...found.flat().map(({ value }) => value.key.sequence));
}

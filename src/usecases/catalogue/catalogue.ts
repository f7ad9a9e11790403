import { setImmediate, setTimeout } from 'node:timers/promises';
import type { CaseKey } from '../../domain/case.ts';
import { epochOf, type Instant, instantOf } from '../../domain/instant.ts';
import { NotReady } from '../../ports/errors.ts';
import type { SearchHit, SearchIndex } from '../../ports/searchIndex.ts';
import type { Deps } from '../deps.ts';
import type { Catalogued } from '../records/catalogueSchemas.ts';
import { hoursBetween } from './hours.ts';

/** A case that words were found in; whether the asker may see it is not looked at here. */
export interface CatalogueHit extends SearchHit {
  readonly key: CaseKey;
}

/** Every case of the tenant, to be searched by words; current to within seconds, whichever replica a case came by. */
export interface Catalogue {
  /** At most `limit`, the best first. Throws the port errors of the store, and `NotReady` soon after a start. */
  search(words: string, limit: number): Promise<readonly CatalogueHit[]>;
  /** Reads everything, so that the first question does not wait for it. */
  warm(): Promise<void>;
}

/** How old the index may be when it is asked. */
const freshMs = 2_000;
/** Clocks of replicas may be so far apart, and a write so long under way. */
const overlapMs = 60_000;
/** After longer silence everything is read again. */
const longestGapHours = 48;
const firstYear = 2000;
/** So many entries are read in before the process turns to what else waits, a few milliseconds at most. */
const putsATurn = 50;

/**
 * Keeps an index of the catalogue in memory. It is brought up to date when it is asked, from the notes of what has
 * changed since: no timer runs, and an idle bot costs nothing.
 */
export function createCatalogue(
  { records, clock }: Pick<Deps, 'records' | 'clock'>,
  index: SearchIndex,
  { patienceMs = 5_000 } = {},
): Catalogue {
  const { keys, catalogue, catalogueChanges } = records;
  const cases = new Map<string, CaseKey>();
  const done = new Map<string, Instant>();
  const state: { readThrough?: Instant; running?: Promise<void> } = {};

  return {
    async search(words, limit) {
      await Promise.race([current(), ...(state.readThrough === undefined ? [tooLate()] : [])]);
      return index
        .search(words, () => true, limit)
        .flatMap((hit) => {
          const key = cases.get(hit.id);
          return key === undefined ? [] : [{ ...hit, key }];
        });
    },
    warm: current,
  };

  /** Teams waits fifteen seconds for an answer, and a hundred thousand cases take longer to read. */
  async function tooLate(): Promise<never> {
    await setTimeout(patienceMs, undefined, { ref: false });
    throw new NotReady('The catalogue is still being read');
  }

  function current(): Promise<void> {
    const { readThrough } = state;
    if (readThrough !== undefined && epochOf(clock()) - epochOf(readThrough) < freshMs) return Promise.resolve();
    state.running ??= update().finally(() => {
      delete state.running;
    });
    return state.running;
  }

  async function update(): Promise<void> {
    const startedAt = clock();
    const since = state.readThrough && instantOf(epochOf(state.readThrough) - overlapMs);
    const hours = since ? hoursBetween(since, startedAt) : [];
    if (since === undefined || hours.length > longestGapHours) await readAll(startedAt);
    else for (const hour of hours) await readChanges(hour, since);
    state.readThrough = startedAt;
  }

  async function readAll(now: Instant): Promise<void> {
    for (let year = firstYear; year <= Number(now.slice(0, 4)) + 1; year += 1) {
      const found = await catalogue.list(keys.cataloguePartition(year), keys.catalogued());
      for (const [index, { id, value }] of found.entries()) {
        put(id.slice(keys.catalogued().length), value);
        if (index % putsATurn === putsATurn - 1) await setImmediate();
      }
    }
  }

  async function readChanges(hour: string, since: Instant): Promise<void> {
    const notes = await catalogueChanges.list(keys.catalogueChangePartition(hour), keys.catalogueChange());
    for (const { id, value } of notes) {
      const isOld = id < keys.catalogueChange(since);
      if (isOld || done.has(id)) continue;
      const found = await catalogue.read(keys.cataloguePartition(value.year), keys.catalogued(value.itemId));
      if (found) put(value.itemId, found.value);
      done.set(id, since);
    }
    for (const [id, at] of done) if (at < since) done.delete(id);
  }

  function put(id: string, { title, words, key }: Catalogued): void {
    index.put({ id, title, text: words });
    cases.set(id, key);
  }
}

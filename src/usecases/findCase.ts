import { itemIdOf } from '../domain/case.ts';
import type { BodyId } from '../domain/cooperation.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { type Refused, refused } from '../domain/refusal.ts';
import type { Deps } from './deps.ts';
import { guarded, type UseCase } from './guard.ts';
import { subjectOf } from './subject.ts';

/** A case as a person writes it: `71/20`, or with its body. */
export interface CaseNumber {
  readonly sequence: number;
  /** Four digits. */
  readonly year: number;
  readonly body?: BodyId | undefined;
}

/** The items the number may mean, in the order of the path; with several, the person must be asked. */
export interface FoundCases {
  readonly items: readonly [AgendaItem, ...AgendaItem[]];
  /** Of which of them the titles may be told. */
  readonly readable: readonly AgendaItem[];
}

/** Finds the case with a number; the same number in two bodies is two cases. */
export function findCase(deps: Deps): UseCase<CaseNumber, FoundCases> {
  const { records, cooperation } = deps;
  const { keys } = records;

  return guarded(deps, {
    action: 'readCase',
    async load({ body, sequence, year }) {
      const bodies = cooperation.bodies.filter(({ id }) => body === undefined || id === body);
      const items = await Promise.all(bodies.map(({ id }) => readItemOf(id, year, sequence)));
      return { subject: {}, loaded: items.filter((item) => item !== undefined) };
    },
    async run({ loaded, may }, { sequence, year }): Promise<FoundCases | Refused> {
      const [first, ...others] = loaded.filter((item) => may('readCase', subjectOf(item)));
      if (!first) return refused({ kind: 'caseNotFound', number: `${sequence}/${String(year).slice(2)}` });
      const items = [first, ...others] as const;
      return { items: [first, ...others], readable: items.filter((item) => may('readContent', subjectOf(item))) };
    },
  });

  async function readItemOf(body: BodyId, year: number, sequence: number): Promise<AgendaItem | undefined> {
    const found = await records.cases.read(keys.casePartition({ body, year }), keys.case({ sequence }));
    if (!found) return undefined;
    const { meetingId } = found.value;
    const item = await records.items.read(keys.meetingPartition(meetingId), keys.item(itemIdOf(found.value.key)));
    return item?.value;
  }
}

import type { Subject } from '../../domain/access.ts';
import { epochOf, type Instant } from '../../domain/instant.ts';
import { instantAt, isoDate, localDateOf } from '../../domain/localTime.ts';
import { type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import type { Decision } from '../records/types.ts';

export interface DecisionQuery {
  /** Of one body, or of all. */
  readonly body?: string | undefined;
  /** Local days `YYYY-MM-DD`, both included; without them, this year. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Words of title or decision; all must be there. */
  readonly topic?: string | undefined;
}

export interface DecisionList {
  /** Newest first. Those the person may not read have neither title nor wording. */
  readonly decisions: readonly Decision[];
  readonly withheld: ReadonlySet<string>;
  readonly query: DecisionQuery;
}

/** Longer than this is no question but an export of everything. */
const maxYears = 20;

/**
 * The register of decisions: what came of the cases of a period, by the meetings' local dates. Restricted cases are told
 * as number and legal basis to those without access, and are not found by their words.
 */
export function readDecisions(deps: Deps): UseCase<DecisionQuery, DecisionList> {
  const { records, cooperation, clock } = deps;
  const { keys } = records;

  return guarded(deps, {
    action: 'readMeetings',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run({ may }, query): Promise<DecisionList | Refused> {
      const period = periodOf(query);
      if (!period) return refused({ kind: 'noDecisions' });
      const bodies = cooperation.bodies.filter(({ id }) => query.body === undefined || id === query.body);
      const years = Array.from(
        { length: period.lastYear - period.firstYear + 1 },
        (_, index) => period.firstYear + index,
      );
      const found = await Promise.all(
        bodies.flatMap(({ id }) =>
          years.map((year) => records.decisions.list(keys.decisionPartition(id, year), 'decision:')),
        ),
      );
      const inPeriod = found
        .flat()
        .map(({ value }) => value)
        .filter(({ startsAt }) => startsAt >= period.from && startsAt < period.until);
      const isReadable = (decision: Decision) => may('readContent', subjectOf(decision));
      const words = folded(query.topic ?? '')
        .split(/\s+/)
        .filter((word) => word !== '');
      const wanted = inPeriod.filter(
        (decision) => words.length === 0 || (isReadable(decision) && isAbout(decision, words)),
      );
      const decisions = wanted.toSorted((a, b) => (a.startsAt > b.startsAt ? -1 : 1));
      const withheld = new Set(decisions.filter((decision) => !isReadable(decision)).map(decisionId));
      return { decisions, withheld, query };
    },
  });

  function periodOf({
    from,
    to,
  }: DecisionQuery): { from: Instant; until: Instant; firstYear: number; lastYear: number } | undefined {
    const { timeZone } = cooperation;
    const { year } = localDateOf(clock(), timeZone);
    const first = dateOf(from ?? `${year}-01-01`);
    const last = dateOf(to ?? `${year}-12-31`);
    if (!first || !last || last.year - first.year >= maxYears || isoDate(first) > isoDate(last)) return undefined;
    const until = epochOf(instantAt(timeZone, last, '23:59')) + 60_000;
    return {
      from: instantAt(timeZone, first, '00:00'),
      until: new Date(until).toISOString() as Instant,
      firstYear: first.year,
      lastYear: last.year,
    };
  }
}

/** Tells decisions of one list apart. */
export function decisionId({ meetingId, itemId }: Pick<Decision, 'meetingId' | 'itemId'>): string {
  return `${meetingId}|${itemId}`;
}

function subjectOf({ key, number, type, access }: Decision): Subject {
  return { body: key.body, number, type, access, state: 'closed' };
}

/** Whether every word begins a word of title or decision, in any case; «sykkel» finds «Sykkelstrategi». */
function isAbout({ title, outcome }: Decision, words: readonly string[]): boolean {
  const text = ` ${folded(`${title} ${outcome.text}`).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return words.every((word) => text.includes(` ${word}`));
}

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('nb');
}

function dateOf(text: string) {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  const date = { year, month, day };
  try {
    return isoDate(date) === text ? date : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

import { itemIdOf } from '../../src/domain/case.ts';
import type { ShownCounts } from './posted.ts';
import type { Fate } from './presses.ts';
import type { FaultWorld } from './world.ts';

/** What one member did on a case, and was told. */
export interface Told {
  readonly entraId: string;
  readonly acknowledged: Fate;
  readonly commented: Fate;
}

/** What the store has on a case, and where it does not agree with what members were told. */
export interface Ledger {
  readonly stored: ShownCounts;
  readonly wrongs: readonly string[];
}

/** Compares the store with what was confirmed: that once, the rest once or not at all, and nothing else. */
export async function readLedger({ records, meeting }: FaultWorld, number: string, told: readonly Told[]) {
  const { keys } = records;
  const partition = keys.meetingPartition(meeting.id);
  const itemId = itemIdOf({ body: 'SG', year: 2020, sequence: Number.parseInt(number, 10) });
  const responses = (await records.responses.list(partition, keys.response(itemId))).map(({ value }) => value);
  const comments = (await records.comments.list(partition, keys.comment(itemId))).map(({ value }) => value);

  const wrongs = told.flatMap(({ entraId, acknowledged, commented }) => {
    const answers = responses.filter((response) => response.entraId === entraId).flatMap(({ entries }) => entries);
    const written = comments.filter((comment) => comment.entraId === entraId);
    return [
      ...wrongIn(`${number}: answers of ${entraId}`, acknowledged, answers.length),
      ...wrongIn(`${number}: comments of ${entraId}`, commented, written.length),
    ];
  });
  const known = new Set(told.map(({ entraId }) => entraId));
  const strangers = [...responses, ...comments].filter(({ entraId }) => !known.has(entraId));
  return {
    stored: { acknowledged: responses.length, comments: comments.length },
    wrongs: [...wrongs, ...strangers.map(({ entraId }) => `${number}: ${entraId} did nothing, but is in the store`)],
  } satisfies Ledger;
}

function wrongIn(what: string, fate: Fate, count: number): readonly string[] {
  if (fate === 'odd') return [`${what}: answered with something that is no confirmation`];
  const isRight = fate === 'confirmed' ? count === 1 : count <= 1;
  return isRight ? [] : [`${what}: ${fate}, and ${count} in the store`];
}

import { itemIdOf } from '../../src/domain/case.ts';
import type { ShownCounts } from './posted.ts';
import type { Diary } from './replicaMember.ts';
import type { ReplicaWorld } from './replicaWorld.ts';

/** Where the store does not have exactly what the members of a case were told, in the order they were told it. */
export async function compareWithStore(world: ReplicaWorld, number: string, diaries: readonly Diary[]) {
  const { keys, responses, comments } = world.records;
  const partition = keys.meetingPartition(world.meeting.id);
  const itemId = itemIdOf({ body: 'SG', year: 2020, sequence: Number.parseInt(number, 10) });
  const histories = (await responses.list(partition, keys.response(itemId))).map(({ value }) => value);
  const written = (await comments.list(partition, keys.comment(itemId))).map(({ value }) => value);
  const own = diaries.filter((diary) => diary.number === number);

  const wrongs = own.flatMap(({ person: { entraId }, answers, comments: texts }) => {
    const entries = histories.filter((history) => history.entraId === entraId).flatMap((history) => history.entries);
    const stored = entries.map(({ answer, reason }) => [answer, reason]);
    const told = answers.map(({ answer, reason }) => [answer, reason]);
    const storedTexts = written.filter((comment) => comment.entraId === entraId).map(({ text }) => text);
    return [
      ...differences(`${number}: answers of ${entraId}`, told, stored),
      ...differences(`${number}: comments of ${entraId}`, texts.toSorted(), storedTexts.toSorted()),
    ];
  });
  const known = new Set(own.map(({ person }) => person.entraId));
  const strangers = [...histories, ...written].filter(({ entraId }) => !known.has(entraId));
  return [...wrongs, ...strangers.map(({ entraId }) => `${number}: ${entraId} is not one of us`)];
}

/** What the card of the case must come to show. */
export function countsOf(number: string, diaries: readonly Diary[]): ShownCounts {
  const own = diaries.filter((diary) => diary.number === number);
  const standing = own.map(({ answers }) => answers.at(-1)?.answer);
  return {
    acknowledged: standing.filter((answer) => answer === 'acknowledged').length,
    wishes: standing.filter((answer) => answer === 'wantsDiscussion').length,
    comments: own.flatMap(({ comments }) => comments).length,
  };
}

function differences(what: string, told: readonly unknown[], stored: readonly unknown[]): readonly string[] {
  const [expected, found] = [told, stored].map((list) => JSON.stringify(list));
  return expected === found ? [] : [`${what}: told ${expected}, stored ${found}`];
}

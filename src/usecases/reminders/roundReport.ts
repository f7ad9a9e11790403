import type { Meeting } from '../../domain/meeting.ts';
import type { RoundReport } from '../../ports/reminderCards.ts';
import type { Deps } from '../deps.ts';
import type { Round } from './types.ts';

/** What a reminder has come to so far, person by person in the order of the register. */
export function roundReport({ records, cooperation }: Pick<Deps, 'records' | 'cooperation'>) {
  const { keys } = records;

  return async (round: Round, meeting: Meeting): Promise<RoundReport> => {
    const { id: roundId, meetingId, itemId, rung, mention } = round;
    const partition = keys.meetingPartition(meetingId);
    const [found, item] = await Promise.all([
      records.reminders.deliveries.list(partition, keys.delivery(roundId)),
      itemId === undefined ? undefined : records.items.read(partition, keys.item(itemId)),
    ]);
    const states = new Map(found.map(({ value }) => [value.person, value.state]));
    const deliveries = cooperation.people.flatMap((person) => {
      const state = states.get(person.key);
      return state ? [{ person, state }] : [];
    });
    const isMentionUnknown = mention === 'sending';
    return { meeting, roundId, item: item?.value, rung, deliveries, isMentionUnknown };
  };
}

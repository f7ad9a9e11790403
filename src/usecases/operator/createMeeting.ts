import type { Body } from '../../domain/cooperation.ts';
import type { Instant } from '../../domain/instant.ts';
import { deadlineOf, localDateOf } from '../../domain/localTime.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Deps } from '../deps.ts';
import { change } from '../records/change.ts';

export interface CreateMeetingInput {
  readonly body: Body;
  readonly startsAt: Instant;
  readonly place: string;
  /** Without it, the body's rule. */
  readonly deadline?: Instant | undefined;
}

/**
 * Plans a meeting of a body; its deadline follows the body's rule. A body has one meeting a day: planning the
 * same day again gives the meeting that is there. For operators and samples: no person's rights are checked.
 */
export function createMeeting({ records, cooperation }: Pick<Deps, 'records' | 'cooperation'>) {
  return async ({ body, startsAt, place, deadline }: CreateMeetingInput): Promise<Meeting> => {
    const { year, month, day } = localDateOf(startsAt, cooperation.timeZone);
    const date = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
    const planned: Meeting = {
      id: `${body.id}-${date}`,
      body: body.id,
      startsAt,
      place,
      deadline: deadline ?? deadlineOf(startsAt, body.deadline, cooperation.timeZone),
      state: 'planned',
    };
    const { keys, meetings } = records;
    const standing = await change(meetings, keys.bodyPartition(body.id), keys.meeting(planned.id), (current) =>
      current ? undefined : planned,
    );
    return standing ?? planned;
  };
}

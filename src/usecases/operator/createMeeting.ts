import type { Body } from '../../domain/cooperation.ts';
import type { Instant } from '../../domain/instant.ts';
import { deadlineOf, isoDate, localDateOf } from '../../domain/localTime.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { Conflict } from '../../ports/errors.ts';
import type { Deps } from '../deps.ts';

export interface CreateMeetingInput {
  readonly body: Body;
  readonly startsAt: Instant;
  readonly place: string;
  /** Without it, the body's rule. */
  readonly deadline?: Instant | undefined;
}

/**
 * Plans a meeting of a body; its deadline follows the body's rule. A body has one meeting a day: planning the same day
 * again gives the meeting that is there, unless that one was cancelled. For operators and samples: no person's rights
 * are checked.
 */
export function createMeeting({ records, cooperation }: Pick<Deps, 'records' | 'cooperation'>) {
  const { keys, meetings } = records;

  return async ({ body, startsAt, place, deadline }: CreateMeetingInput): Promise<Meeting> => {
    const partition = keys.bodyPartition(body.id);
    const date = dateOf(startsAt);
    const { timeZone } = cooperation;
    for (;;) {
      const known = (await meetings.list(partition, keys.meeting(''))).map(({ value }) => value);
      const there = known.find((one) => one.state !== 'cancelled' && dateOf(one.startsAt) === date);
      if (there) return there;
      const planned: Meeting = {
        id: freeId(`${body.id}-${date}`, known),
        body: body.id,
        startsAt,
        place,
        deadline: deadline ?? deadlineOf(startsAt, body.deadline, timeZone),
        state: 'planned',
      };
      try {
        await meetings.create(partition, keys.meeting(planned.id), planned);
        return planned;
      } catch (error) {
        // Someone else plans the same day just now: look again.
        if (!(error instanceof Conflict)) throw error;
      }
    }
  };

  function dateOf(at: Instant): string {
    return isoDate(localDateOf(at, cooperation.timeZone));
  }
}

/** A meeting keeps its id when it is moved, so the id of a day may be taken by one of another day. */
function freeId(wanted: string, known: readonly Meeting[]): string {
  const taken = new Set(known.map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}

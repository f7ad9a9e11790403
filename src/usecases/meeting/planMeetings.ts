import type { Meeting } from '../../domain/meeting.ts';
import { isRefused, type Refusal, type Refused, refused } from '../../domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { guarded, type UseCase } from '../guard.ts';
import { createMeeting } from '../operator/createMeeting.ts';
import { checkMeeting, type MeetingFields } from './meetingFields.ts';

export interface MeetingPlanned {
  readonly kind: 'planned' | 'there';
  readonly meeting: Meeting;
}

/** One line of a year's plan, and what came of it. */
export interface PlannedLine {
  readonly line: string;
  readonly outcome: MeetingPlanned | { readonly kind: 'refused'; readonly refusal: Refusal };
}

/** Plans one meeting of a body. The same day again gives the meeting that is there. */
export function planMeeting(deps: Deps): UseCase<MeetingFields, MeetingPlanned> {
  const plan = planner(deps);
  return guarded(deps, {
    action: 'editMeeting',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    run: (_granted, fields): Promise<MeetingPlanned | Refused> => plan(fields),
  });
}

/** More than this is not a plan for a year. */
const maxLines = 60;

/** Plans a year's meetings, line by line: what is wrong with one line keeps none of the others from it. */
export function planYear(
  deps: Deps,
): UseCase<
  { readonly body: string; readonly lines: readonly { readonly line: string; readonly fields: MeetingFields }[] },
  { readonly kind: 'plan'; readonly lines: readonly PlannedLine[] }
> {
  const plan = planner(deps);
  return guarded(deps, {
    action: 'editMeeting',
    load: async ({ body }) => ({ subject: { body }, loaded: undefined }),
    async run(_granted, { lines }) {
      if (lines.length === 0 || lines.length > maxLines) return refused({ kind: 'emptyPlan' });
      const done: PlannedLine[] = [];
      for (const { line, fields } of lines) done.push({ line, outcome: await plan(fields) });
      return { kind: 'plan', lines: done } as const;
    },
  });
}

/** Plans one meeting after checking what was filled in; no person's rights are checked. */
export function planner(deps: Pick<Deps, 'records' | 'cooperation' | 'clock'>) {
  const create = createMeeting(deps);

  return async (fields: MeetingFields): Promise<MeetingPlanned | Refused> => {
    const checked = checkMeeting(deps, fields);
    if (isRefused(checked)) return checked;
    const { keys, meetings } = deps.records;
    const known = await meetings.list(keys.bodyPartition(fields.body), keys.meeting(''));
    const meeting = await create(checked);
    return { kind: known.some(({ value }) => value.id === meeting.id) ? 'there' : 'planned', meeting };
  };
}

import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { localDateOf } from '../domain/localTime.ts';
import { readPlanText } from '../domain/meetingText.ts';
import { refusalText } from '../text/refusals.ts';
import { verbs } from '../views/buttons.ts';
import { cancelMeetingForm, meetingForm, newMeetingForm, yearPlanForm } from '../views/meetingForm.ts';
import { planMessage } from '../views/meetingsCard.ts';
import { editedText, plannedText } from '../views/meetingTexts.ts';
import { type Action, action, answer, ownView } from './press.ts';

const id = z.string().min(1).max(200);
const text = z.string().max(2_000).default('');
const meetingPress = z.object({ body: id, meetingId: id, revision: z.number().int().min(0) });
const inputs = { date: text, time: text, place: text, deadline: text };
const existing = meetingPress.extend(inputs);
const fresh = z.object({ body: text, meetingId: z.undefined().optional(), ...inputs });

/** The form that changes a meeting. */
export function meetingFormAction(edge: Edge): Action {
  return action(edge, verbs.meetingForm, meetingPress, async (event, data) => {
    const answered = await edge.useCases.readMeeting(event, data);
    return answer(edge, answered, (voice, { meeting }) => meetingForm(voice, edge.cooperation, meeting));
  });
}

/** «Lagre»: plans or moves the meeting, or shows the form again with what is wrong or what someone else has changed. */
export function saveMeetingAction(edge: Edge): Action {
  return action(edge, verbs.saveMeeting, z.union([existing, fresh]), async (event, data) => {
    if (data.meetingId === undefined) {
      const planned = await edge.useCases.planMeeting(event, data);
      return answer(
        edge,
        planned,
        (voice, outcome) => ({ kind: 'text', text: plannedText(voice, outcome) }),
        async (refusal) => {
          if (refusal.kind !== 'badMeeting') return undefined;
          const form = await edge.useCases.openMeetingForm(event, { body: data.body });
          return answer(edge, form, (voice) => {
            const problem = refusalText(voice, refusal);
            return ownView(event, newMeetingForm(voice, edge.cooperation, data, problem), problem);
          });
        },
      );
    }
    const ref = { body: data.body, meetingId: data.meetingId };
    const moved = await edge.useCases.moveMeeting(event, data);
    return answer(
      edge,
      moved,
      (voice, outcome) => ({ kind: 'text', text: editedText(voice, outcome) }),
      async (refusal) => {
        const isShown = ['badMeeting', 'changedMeanwhile', 'dayTaken'].includes(refusal.kind);
        const again = isShown ? await edge.useCases.readMeeting(event, ref) : undefined;
        return (
          again &&
          answer(edge, again, (voice, { meeting }) => {
            const problem = refusalText(voice, refusal);
            return ownView(event, meetingForm(voice, edge.cooperation, meeting, problem), problem);
          })
        );
      },
    );
  });
}

/** «Avlys møtet» in the form: asks first. */
export function cancelMeetingFormAction(edge: Edge): Action {
  return action(edge, verbs.cancelMeetingForm, meetingPress, async (event, data) => {
    const answered = await edge.useCases.readMeeting(event, data);
    return answer(edge, answered, (voice, { meeting }) => cancelMeetingForm(voice, meeting));
  });
}

/** Cancels it, unless someone has changed it since the question was asked. */
export function cancelMeetingAction(edge: Edge): Action {
  return action(edge, verbs.cancelMeeting, meetingPress, async (event, data) => {
    const answered = await edge.useCases.cancelMeeting(event, data);
    return answer(
      edge,
      answered,
      (voice, outcome) => ({ kind: 'text', text: editedText(voice, outcome) }),
      async (refusal) => {
        if (refusal.kind !== 'changedMeanwhile') return undefined;
        const again = await edge.useCases.readMeeting(event, data);
        return answer(edge, again, (voice, { meeting }) => {
          const problem = refusalText(voice, refusal);
          return ownView(event, meetingForm(voice, edge.cooperation, meeting, problem), problem);
        });
      },
    );
  });
}

/** «Marker som holdt» in the list of meetings. */
export function holdMeetingAction(edge: Edge): Action {
  return action(edge, verbs.holdMeeting, meetingPress, async (event, data) => {
    const answered = await edge.useCases.holdMeeting(event, data);
    return answer(edge, answered, (voice, outcome) => ({ kind: 'text', text: editedText(voice, outcome) }));
  });
}

/** The form for a body's year: plans what is right, and shows what is not; or the form again when there is nothing in it. */
export function planYearAction(edge: Edge): Action {
  const schema = z.object({ body: id, lines: z.string().max(20_000).default('') });
  return action(edge, verbs.planYear, schema, async (event, { body, lines }) => {
    const today = localDateOf(edge.clock(), edge.cooperation.timeZone);
    const answered = await edge.useCases.planYear(event, { body, lines: readPlanText(lines, body, today) });
    return answer(
      edge,
      answered,
      (voice, planned) => planMessage(voice, planned.lines),
      async (refusal) => {
        if (refusal.kind !== 'emptyPlan') return undefined;
        const form = await edge.useCases.openMeetingForm(event, { body });
        return answer(edge, form, (voice) => {
          const problem = refusalText(voice, refusal);
          return ownView(event, yearPlanForm(voice, body, lines, problem), problem);
        });
      },
    );
  });
}

/** Plans the meetings of a calendar file. */
export function planImportedAction(edge: Edge): Action {
  const schema = z.object({ draftId: z.string().regex(/^[0-9a-f]{32}$/) });
  return action(edge, verbs.planImported, schema, async (event, data) => {
    const answered = await edge.useCases.planImported(event, data);
    return answer(edge, answered, (voice, { lines }) => planMessage(voice, lines));
  });
}

import { z } from 'zod/v4';
import { type Edge, voiceOf } from '../dialogue/edge.ts';
import { reminderRulesOf } from '../domain/cooperation.ts';
import { verbs } from '../views/buttons.ts';
import { reminderPreviewMessage } from '../views/reminderPreview.ts';
import { type Action, action, answer, itemPress, nonce } from './press.ts';

const text = z.string().min(1).max(300);
const sendSchema = z.object({
  body: text,
  meetingId: text,
  itemId: text.optional(),
  party: text.optional(),
  person: text.optional(),
  nonce,
});
const resolveSchema = z.object({
  meetingId: text,
  roundId: text,
  person: text,
  decision: z.enum(['arrived', 'resend']),
});

/** «Send påminnelse» on the secretariat's views: the preview. */
export function remindAction(edge: Edge): Action {
  return action(edge, verbs.remind, itemPress, async (event, { meetingId, itemId }) => {
    const answered = await edge.useCases.previewReminder(event, { kind: 'item', meetingId, itemId });
    return answer(edge, answered, (voice, preview) => {
      const mentions = reminderRulesOf(edge.cooperation, preview.meeting.body).mentionUnreachable;
      return reminderPreviewMessage(voice, preview, { nonce: edge.newNonce(), mentions });
    });
  });
}

/** «Send påminnelse» under a preview: sends it, once however often it is pressed. */
export function sendReminderAction(edge: Edge): Action {
  return action(edge, verbs.sendReminder, sendSchema, async (event, { party, person, ...scope }) => {
    const toParty = party === undefined ? undefined : ({ kind: 'party', party } as const);
    const to = person === undefined ? toParty : ({ kind: 'person', person } as const);
    const answered = await edge.useCases.sendReminder(event, { ...scope, to });
    return answer(edge, answered, (voice, { kind, isNow, sendAt }) => {
      if (kind === 'there') return { kind: 'text', text: voice.say('remind.there') };
      const sentence = isNow ? voice.say('remind.started') : voice.say('remind.later', { when: voice.moment(sendAt) });
      return { kind: 'text', text: sentence };
    });
  });
}

/** The secretariat decides about a reminder of which we do not know whether it arrived. */
export function resolveDeliveryAction(edge: Edge): Action {
  return action(edge, verbs.resolveDelivery, resolveSchema, async (event, data) => {
    const { acting, outcome } = await edge.useCases.resolveDelivery(event, data);
    return answer(edge, { acting, outcome }, (_voice, { kind, person }) => {
      const { say } = voiceOf(edge, acting);
      const name = person?.name ?? data.person;
      return { kind: 'text', text: kind === 'settled' ? say('post.settled') : say(`resolve.${kind}`, { name }) };
    });
  });
}

import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { isRefused } from '../domain/refusal.ts';
import { refusalText } from '../text/refusals.ts';
import type { Voice } from '../text/voice.ts';
import type { Responded } from '../usecases/respond.ts';
import { verbs } from '../views/buttons.ts';
import { waitingMessage } from '../views/waitingCard.ts';
import { type Action, action, answer, itemPress } from './press.ts';

const schema = itemPress.extend({ body: z.string().min(1).max(200) });

/** «Ta til orientering» on a reminder: takes the case, and shows what is left of the meeting. */
export function acknowledgeWaitingAction(edge: Edge): Action {
  return action(edge, verbs.acknowledgeWaiting, schema, async (event, data) => {
    const responded = await edge.useCases.acknowledge(event, data);
    const waiting = await edge.useCases.readWaiting(event, data);
    const today = { now: edge.clock(), timeZone: edge.cooperation.timeZone };
    return answer(edge, waiting, (voice, view) => {
      const { outcome } = responded;
      const notice = isRefused(outcome)
        ? ({ text: refusalText(voice, outcome.refusal), tone: 'warning' } as const)
        : ({ text: thanks(voice, outcome), tone: outcome.kind === 'answered' ? 'good' : 'neutral' } as const);
      return waitingMessage(voice, view, today, notice);
    });
  });
}

function thanks(voice: Voice, { kind, item, entry }: Responded): string {
  const no = item.number;
  if (kind === 'unchanged') return voice.say('msg.ack_already', { no, date: voice.date(entry.at) });
  const when = { no, date: voice.date(entry.at), time: voice.time(entry.at) };
  return entry.late ? voice.say('msg.ack_late', when) : voice.say('msg.ack_done', when);
}

import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { type Action, action, itemPress } from './press.ts';
import { giveAnswer } from './responses.ts';

/** «Ta til orientering»: one press. */
export function acknowledgeAction(edge: Edge): Action {
  return action(edge, verbs.acknowledge, itemPress, (event, data) =>
    giveAnswer(edge, event, data, edge.useCases.acknowledge, (voice, { kind, item, entry }) => {
      const no = item.number;
      if (kind === 'unchanged') return voice.say('msg.ack_already', { no, date: voice.date(entry.at) });
      const when = { no, date: voice.date(entry.at), time: voice.time(entry.at) };
      return entry.late ? voice.say('msg.ack_late', when) : voice.say('msg.ack_done', when);
    }),
  );
}

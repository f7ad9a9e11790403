import type { Edge } from '../dialogue/edge.ts';
import { verbs } from '../views/buttons.ts';
import { type Action, action, itemPress } from './press.ts';
import { giveAnswer } from './responses.ts';

/** «Angre»: takes the person's own answer back; the history keeps both. */
export function withdrawAction(edge: Edge): Action {
  return action(edge, verbs.withdraw, itemPress, (event, data) =>
    giveAnswer(edge, event, data, edge.useCases.withdraw, (voice, { kind, item }) =>
      kind === 'unchanged' ? voice.say('msg.undone_already', { no: item.number }) : voice.say('msg.ack_undone'),
    ),
  );
}

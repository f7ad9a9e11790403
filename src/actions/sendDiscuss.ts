import type { Edge } from '../dialogue/edge.ts';
import { refusalText } from '../text/refusals.ts';
import { verbs } from '../views/buttons.ts';
import { discussForm } from '../views/forms.ts';
import { type Action, action, answer, inputText, itemPress, ownView } from './press.ts';
import { giveAnswer } from './responses.ts';

const schema = itemPress.extend({ text: inputText });

/** The form's «Send»: the member wants the case discussed in the meeting, with a reason or without. */
export function sendDiscussAction(edge: Edge): Action {
  return action(edge, verbs.sendDiscuss, schema, async (event, { text, ...data }) => {
    const input = { ...data, reason: text };
    return giveAnswer(
      edge,
      event,
      input,
      edge.useCases.wishDiscussion,
      (voice, { kind, item, entry }) => {
        const no = item.number;
        if (kind === 'unchanged') return voice.say('msg.discuss_already', { no, date: voice.date(entry.at) });
        const when = { no, date: voice.date(entry.at), time: voice.time(entry.at) };
        return entry.late ? voice.say('msg.discuss_late', when) : voice.say('msg.discuss_done', when);
      },
      async (refusal) => {
        if (refusal.kind !== 'reasonTooLong') return undefined;
        const form = await edge.useCases.openDiscussionForm(event, data);
        return answer(edge, form, (voice, subject) => {
          const problem = refusalText(voice, refusal);
          return ownView(event, discussForm(voice, subject, { value: text, problem }), problem);
        });
      },
    );
  });
}

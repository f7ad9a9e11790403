import type { Edge } from '../dialogue/edge.ts';
import { refusalText } from '../text/refusals.ts';
import { verbs } from '../views/buttons.ts';
import { commentForm } from '../views/forms.ts';
import { type Action, action, answer, inputText, itemPress, nonce, ownView } from './press.ts';
import { showItemAfter } from './showItem.ts';

const schema = itemPress.extend({ text: inputText, nonce });

/** The form's «Send»: saves the comment, or shows the form again with what is wrong and what was written. */
export function sendCommentAction(edge: Edge): Action {
  return action(edge, verbs.sendComment, schema, async (event, data) => {
    const answered = await edge.useCases.addComment(event, data);
    return answer(
      edge,
      answered,
      (voice, { kind, item }) => {
        const text = voice.say(kind === 'saved' ? 'msg.comment_saved' : 'msg.comment_already', { no: item.number });
        return showItemAfter(edge, event, data, { text, tone: kind === 'saved' ? 'good' : 'neutral' });
      },
      async (refusal) => {
        if (refusal.kind !== 'commentEmpty' && refusal.kind !== 'commentTooLong') return undefined;
        const form = await edge.useCases.openCommentForm(event, data);
        return answer(edge, form, (voice, subject) => {
          const problem = refusalText(voice, refusal);
          return ownView(event, commentForm(voice, subject, data.nonce, { value: data.text, problem }), problem);
        });
      },
    );
  });
}

import { z } from 'zod/v4';
import type { Edge } from '../dialogue/edge.ts';
import { refusalText } from '../text/refusals.ts';
import { verbs } from '../views/buttons.ts';
import { editForm, withdrawCommentForm } from '../views/forms.ts';
import { type Action, action, answer, inputText, itemPress, ownView } from './press.ts';
import { showItemAfter } from './showItem.ts';

const ownPress = itemPress.extend({ commentId: z.string().min(1).max(300) });

/** «Rediger» on one's own comment: the form with what it says now. */
export function editCommentFormAction(edge: Edge): Action {
  return action(edge, verbs.editCommentForm, ownPress, async (event, data) => {
    const answered = await edge.useCases.openOwnComment(event, data);
    return answer(edge, answered, (voice, own) => editForm(voice, own));
  });
}

/** The form's «Send»: the new wording, or the form again with what is wrong. */
export function editCommentAction(edge: Edge): Action {
  const schema = ownPress.extend({ text: inputText, edits: z.number().int().min(0) });
  return action(edge, verbs.editComment, schema, async (event, data) => {
    const answered = await edge.useCases.editComment(event, data);
    return answer(
      edge,
      answered,
      (voice, { kind, item, wording }) => {
        const said = wording.late ? 'msg.comment_edited_late' : 'msg.comment_edited';
        const text = voice.say(kind === 'saved' ? said : 'msg.comment_edit_same', { no: item.number });
        return showItemAfter(edge, event, data, { text, tone: kind === 'saved' ? 'good' : 'neutral' });
      },
      async (refusal) => {
        const isKept = refusal.kind === 'commentEmpty' || refusal.kind === 'commentTooLong';
        if (!isKept && refusal.kind !== 'commentChanged') return undefined;
        const form = await edge.useCases.openOwnComment(event, data);
        return answer(edge, form, (voice, own) => {
          const problem = refusalText(voice, refusal);
          return ownView(event, editForm(voice, own, isKept ? { value: data.text, problem } : { problem }), problem);
        });
      },
    );
  });
}

/** «Trekk kommentaren»: asks first. */
export function withdrawCommentFormAction(edge: Edge): Action {
  return action(edge, verbs.withdrawCommentForm, ownPress, async (event, data) => {
    const answered = await edge.useCases.openOwnComment(event, data);
    return answer(edge, answered, (voice, own) => withdrawCommentForm(voice, own));
  });
}

/** Takes it back. */
export function withdrawCommentAction(edge: Edge): Action {
  return action(edge, verbs.withdrawComment, ownPress, async (event, data) => {
    const answered = await edge.useCases.withdrawComment(event, data);
    return answer(edge, answered, (voice, { item }) => {
      const text = voice.say('msg.comment_withdrawn', { no: item.number });
      return showItemAfter(edge, event, data, { text, tone: 'good' });
    });
  });
}

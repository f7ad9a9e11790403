import type { Notice } from '../cards/notice.ts';
import type { Edge } from '../dialogue/edge.ts';
import type { PressEvent, PressReply } from '../ports/dialogue.ts';
import { PortError } from '../ports/errors.ts';
import type { Voice } from '../text/voice.ts';
import type { ItemRef } from '../usecases/subject.ts';
import { verbs } from '../views/buttons.ts';
import { itemCard } from '../views/itemCard.ts';
import { type Action, action, answer, isReadByOthers, itemPress, ownView } from './press.ts';

/** The person's own view of the item: a press on «Vis saken», and what clients fetch by themselves. */
export function showItemAction(edge: Edge): Action {
  return action(edge, verbs.show, itemPress, (event, ref) => showItem(edge, event, ref));
}

/**
 * The item as the person may see it, under a notice about what just happened. Where others read it as well, it does
 * not tell what the person has answered.
 */
export async function showItem(
  edge: Edge,
  event: PressEvent,
  ref: ItemRef,
  noticeIn?: (voice: Voice) => Notice,
): Promise<PressReply> {
  const answered = await edge.useCases.readItem(event, ref);
  return answer(edge, answered, (voice, view) => {
    const isPrivate = !isReadByOthers(event);
    const changed: Notice | undefined =
      isPrivate && view.changedSinceAnswer ? { text: voice.say('status.changed'), tone: 'warning' } : undefined;
    const notice = noticeIn?.(voice) ?? changed;
    const own = isPrivate ? view.own : undefined;
    const isRecused = isPrivate && view.isRecused;
    return ownView(event, itemCard(voice, { ...view, own, isRecused, notice, asOf: edge.clock() }), notice?.text);
  });
}

/** The item under what has just been saved. Where it cannot be read now, that alone: an apology would say that it was not. */
export async function showItemAfter(edge: Edge, event: PressEvent, ref: ItemRef, saved: Notice): Promise<PressReply> {
  try {
    return await showItem(edge, event, ref, () => saved);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return { kind: 'text', text: saved.text };
  }
}

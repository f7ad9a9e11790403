import { textFormCard } from '../cards/textForm/index.ts';
import { maxReasonLength } from '../domain/comment.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import type { FormSubject } from '../usecases/openForm.ts';
import { itemButton, itemData, verbs } from './buttons.ts';
import type { Retry } from './forms.ts';
import { titleOf } from './itemFacts.ts';

/** The form for declaring oneself disqualified in a case. */
export function recusalForm(
  voice: Voice,
  { item, readable }: FormSubject,
  retry: Retry = {},
): PressReply & { readonly kind: 'card' } {
  const { say } = voice;
  const heading = say('recuse.heading', { no: item.number });
  const card = textFormCard({
    heading,
    title: titleOf(voice, item, readable),
    notice: say('recuse.notice', { body: voice.body(item.key.body) }),
    inputLabel: say('recuse.reason'),
    placeholder: say('form.comment_hint'),
    errorMessage: say('form.too_long'),
    maxLength: maxReasonLength,
    ...retry,
    send: { title: say('btn.recuse'), verb: verbs.recuse, data: itemData(item, voice.language), style: 'positive' },
    cancel: itemButton(voice, item, verbs.cancelForm, say('btn.cancel')),
  });
  return { kind: 'card', card, summary: heading };
}

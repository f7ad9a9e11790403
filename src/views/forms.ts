import type { Button } from '../cards/action.ts';
import { textFormCard } from '../cards/textForm/index.ts';
import { maxCommentLength, maxReasonLength } from '../domain/comment.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import type { FormSubject } from '../usecases/openForm.ts';
import { itemButton, itemData, type Verb, verbs } from './buttons.ts';
import { headingOf, titleOf } from './itemFacts.ts';

/** What the person wrote the last time, and why it was not taken. */
export interface Retry {
  readonly value?: string | undefined;
  readonly problem?: string | undefined;
}

type CardReply = PressReply & { readonly kind: 'card' };

/** The form for a comment; the nonce makes a repeated send the same comment. */
export function commentForm(voice: Voice, subject: FormSubject, nonce: string, retry: Retry = {}): CardReply {
  const { say } = voice;
  const { item, readable } = subject;
  const card = textFormCard({
    heading: headingOf(voice, item),
    title: titleOf(voice, item, readable),
    notice: say('msg.comment_notice', { body: voice.body(item.key.body) }),
    inputLabel: say('form.comment'),
    placeholder: say('form.comment_hint'),
    errorMessage: say('form.too_long'),
    maxLength: maxCommentLength,
    ...retry,
    send: sendButton(voice, verbs.sendComment, { ...itemData(item, voice.language), nonce }),
    cancel: itemButton(voice, item, verbs.cancelForm, say('btn.cancel')),
  });
  return { kind: 'card', card, summary: say('btn.comment') };
}

/** The form for wishing a discussion, with an optional reason. */
export function discussForm(voice: Voice, subject: FormSubject, retry: Retry = {}): CardReply {
  const { say } = voice;
  const { item, readable } = subject;
  const card = textFormCard({
    heading: headingOf(voice, item),
    title: titleOf(voice, item, readable),
    notice: say('form.reason_notice'),
    inputLabel: say('form.reason'),
    placeholder: say('form.comment_hint'),
    errorMessage: say('form.too_long'),
    maxLength: maxReasonLength,
    ...retry,
    send: sendButton(voice, verbs.sendDiscuss, itemData(item, voice.language)),
    cancel: itemButton(voice, item, verbs.cancelForm, say('btn.cancel')),
  });
  return { kind: 'card', card, summary: say('btn.discuss') };
}

function sendButton({ say }: Voice, verb: Verb, data: Button['data']): Button {
  return { title: say('btn.send'), verb, data, style: 'positive' };
}

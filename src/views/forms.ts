import type { Button } from '../cards/action.ts';
import { choiceCard } from '../cards/choice/index.ts';
import { textFormCard } from '../cards/textForm/index.ts';
import { maxCommentLength, maxReasonLength, standingWording } from '../domain/comment.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import type { OwnComment } from '../usecases/comments/ownComment.ts';
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

/** The form for another wording of a comment; it carries which wording it shows. */
export function editForm(voice: Voice, { item, readable, comment }: OwnComment, retry: Retry = {}): CardReply {
  const { say } = voice;
  const edits = comment.edits?.length ?? 0;
  const card = textFormCard({
    heading: headingOf(voice, item),
    title: titleOf(voice, item, readable),
    notice: say('msg.edit_notice'),
    inputLabel: say('form.comment'),
    placeholder: say('form.comment_hint'),
    errorMessage: say('form.too_long'),
    maxLength: maxCommentLength,
    value: standingWording(comment).text,
    ...retry,
    send: sendButton(voice, verbs.editComment, { ...itemData(item, voice.language), commentId: comment.id, edits }),
    cancel: itemButton(voice, item, verbs.cancelForm, say('btn.cancel')),
  });
  return { kind: 'card', card, summary: say('btn.edit_comment') };
}

/** Asks whether a comment is to be taken back. */
export function withdrawCommentForm(voice: Voice, { item, comment }: OwnComment): CardReply {
  const { say } = voice;
  const text = say('msg.comment_withdraw');
  const data = { ...itemData(item, voice.language), commentId: comment.id };
  const card = choiceCard({
    text,
    options: [
      { title: say('btn.withdraw_comment'), verb: verbs.withdrawComment, data },
      itemButton(voice, item, verbs.cancelForm, say('btn.cancel')),
    ],
  });
  return { kind: 'card', card, summary: text };
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

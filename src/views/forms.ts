import { textFormCard } from '../cards/textForm/index.ts';
import { maxCommentLength, maxReasonLength } from '../domain/comment.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { PressReply } from '../ports/dialogue.ts';
import type { Voice } from '../text/voice.ts';
import { backButton, itemData, verbs } from './buttons.ts';
import { headingOf } from './itemFacts.ts';

/** What the person wrote the last time, and why it was not taken. */
export interface Retry {
  readonly value?: string | undefined;
  readonly problem?: string | undefined;
}

type CardReply = PressReply & { readonly kind: 'card' };

/** The form for a comment; the nonce makes a repeated send the same comment. */
export function commentForm(voice: Voice, item: AgendaItem, nonce: string, retry: Retry = {}): CardReply {
  const { say } = voice;
  const card = textFormCard({
    heading: headingOf(voice, item),
    title: item.title,
    notice: say('msg.comment_notice', { body: voice.body(item.key.body) }),
    inputLabel: say('form.comment'),
    placeholder: say('form.comment_hint'),
    errorMessage: say('form.too_long'),
    maxLength: maxCommentLength,
    ...retry,
    send: { title: say('btn.send'), verb: verbs.sendComment, data: { ...itemData(item, voice.language), nonce } },
    cancel: backButton(voice, item, say('btn.cancel')),
  });
  return { kind: 'card', card, summary: say('btn.comment') };
}

/** The form for wishing a discussion, with an optional reason. */
export function discussForm(voice: Voice, item: AgendaItem, retry: Retry = {}): CardReply {
  const { say } = voice;
  const card = textFormCard({
    heading: headingOf(voice, item),
    title: item.title,
    notice: say('form.reason_notice'),
    inputLabel: say('form.reason'),
    placeholder: say('form.comment_hint'),
    errorMessage: say('form.too_long'),
    maxLength: maxReasonLength,
    ...retry,
    send: { title: say('btn.send'), verb: verbs.sendDiscuss, data: itemData(item, voice.language) },
    cancel: backButton(voice, item, say('btn.cancel')),
  });
  return { kind: 'card', card, summary: say('btn.discuss') };
}

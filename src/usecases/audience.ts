import type { Role } from '../domain/access.ts';
import type { BodyId } from '../domain/cooperation.ts';
import type { ConversationRef } from '../ports/conversation.ts';
import type { MessageEvent, PressEvent, QueryEvent, RosterEvent } from '../ports/dialogue.ts';
import type { Records } from './records/records.ts';

/** A turn in which someone asks for something. */
export type AskingTurn = MessageEvent | PressEvent | RosterEvent | QueryEvent;

/**
 * Who reads along, as the roles they may be counted on to have in a body; undefined when only the asker does.
 * A body's own chat counts as observers: open cases may be spoken of there, restricted ones nowhere but 1:1.
 */
export type Audience = (body: BodyId | undefined) => readonly Role[] | undefined;

/** Finds out who reads the answer of a turn. */
export async function audienceOf(records: Records, turn: AskingTurn): Promise<Audience> {
  if (isPrivate(turn)) return () => undefined;
  const bodies = await bodiesBoundTo(records, turn.conversation);
  return (body) => (body !== undefined && bodies.includes(body) ? ['observer', 'listed'] : ['listed']);
}

/** Whether the asker alone reads the answer. */
export function isPrivate(turn: AskingTurn): boolean {
  return (
    turn.conversation.scope === 'personal' ||
    turn.kind === 'query' ||
    (turn.kind === 'press' && turn.reply === 'private')
  );
}

/** The bodies whose chat or channel this conversation is. */
async function bodiesBoundTo(records: Records, conversation: ConversationRef): Promise<readonly BodyId[]> {
  const bindings = await records.bindings.list(records.keys.bindingPartition, records.keys.binding(''));
  const root = rootOf(conversation).id;
  return bindings.filter(({ value }) => value.conversation?.id === root).map(({ value }) => value.body);
}

/** The conversation without the channel thread that a message was written in. */
export function rootOf(conversation: ConversationRef): ConversationRef {
  return { ...conversation, id: conversation.id.split(';')[0] ?? conversation.id };
}

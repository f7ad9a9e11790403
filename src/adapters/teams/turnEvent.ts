import type { TurnContext } from 'botbuilder';
import type { MessageEvent, PressEvent, QueryEvent, RosterEvent } from '../../ports/dialogue.ts';
import type { InboundEvent } from './decode.ts';

const key = Symbol('decoded event');

/** Keeps the event of this turn, decoded once. */
export function setEvent(context: TurnContext, event: InboundEvent): void {
  context.turnState.set(key, event);
}

/** The event of this turn, or undefined before it has been decoded. */
export function eventOf(context: TurnContext): InboundEvent | undefined {
  return context.turnState.get<InboundEvent>(key);
}

/** The message of this turn; undefined when it is something else. */
export function messageOf(context: TurnContext): MessageEvent | undefined {
  const event = eventOf(context);
  return event?.kind === 'message' ? event : undefined;
}

/** The press of this turn; undefined when it is something else. */
export function pressOf(context: TurnContext): PressEvent | undefined {
  const event = eventOf(context);
  return event?.kind === 'press' ? event : undefined;
}

/** The search of this turn; undefined when it is something else. */
export function queryOf(context: TurnContext): QueryEvent | undefined {
  const event = eventOf(context);
  return event?.kind === 'query' ? event : undefined;
}

/** The coming or going of this turn; undefined when it is something else. */
export function rosterEventOf(context: TurnContext): RosterEvent | undefined {
  const event = eventOf(context);
  return event?.kind === 'installed' || event?.kind === 'membersChanged' ? event : undefined;
}

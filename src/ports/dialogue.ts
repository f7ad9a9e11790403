import type { Instant } from '../domain/instant.ts';
import type { Actor, ConversationRef } from './conversation.ts';
import type { AdaptiveCard, OutgoingMessage } from './messenger.ts';

/** What every event from the channel has in common. */
export interface Turn {
  readonly actor: Actor;
  readonly conversation: ConversationRef;
  /** Ties the log lines of one turn together; shown to the person when something goes wrong. */
  readonly correlationId: string;
  /** The channel's id of what came, the same when it comes again; unique together with conversation and person. */
  readonly activityId?: string | undefined;
  /** When it was sent, by the channel's clock. */
  readonly sentAt?: Instant | undefined;
}

/** A message to the bot: its own mention removed, other mentions as plain names, white space collapsed per line. */
export interface MessageEvent extends Turn {
  readonly kind: 'message';
  readonly text: string;
  /** Files that came with it; Teams gives them in 1:1 chats only. */
  readonly files: readonly SharedFile[];
}

/** A file that a person has shared with the bot, to be fetched. */
export interface SharedFile {
  readonly name: string;
  /** Where Teams keeps it, for some minutes. A claim, like all that comes with a message. */
  readonly url: string;
}

/** A press on a button of a card; `data` is a claim by the client, to be checked and looked up. */
export interface PressEvent extends Turn {
  readonly kind: 'press';
  readonly verb: string;
  readonly data: unknown;
  /** `automatic`: the client refreshed the card by itself. */
  readonly trigger: 'manual' | 'automatic';
  /** `posted`: an old client, whose answer everyone in the conversation will read. */
  readonly reply: 'private' | 'posted';
}

/** Someone looks something up from the compose box of any chat; only they see what is found. */
export interface QueryEvent extends Turn {
  readonly kind: 'query';
  readonly text: string;
}

/** Something found, with the card that is inserted when it is chosen: everyone in that chat will read the card. */
export interface QueryHit {
  readonly title: string;
  readonly detail: string;
  readonly card: AdaptiveCard;
  readonly summary: string;
}

/** The bot was installed, or people joined or left the conversation it is in. */
export interface RosterEvent extends Turn {
  readonly kind: 'installed' | 'membersChanged';
}

/** The answer to a press: the card as this person shall see it, or a sentence. */
export type PressReply =
  | { readonly kind: 'card'; readonly card: AdaptiveCard; readonly summary: string }
  | { readonly kind: 'text'; readonly text: string };

/** Everything the bot can be told, for the channel's adapter to route to. */
export interface Dialogue {
  readonly commands: readonly {
    readonly name: string;
    matches(text: string): boolean;
    run(event: MessageEvent): Promise<readonly OutgoingMessage[]>;
  }[];
  readonly actions: readonly { readonly verb: string; run(event: PressEvent): Promise<PressReply> }[];
  /** What can be looked up from the compose box, by the id that the manifest gives it. */
  readonly queries: readonly {
    readonly id: string;
    readonly parameter: string;
    run(event: QueryEvent): Promise<readonly QueryHit[]>;
  }[];
  /** A message that brings files. */
  filesShared(event: MessageEvent): Promise<readonly OutgoingMessage[]>;
  /** A message that no command understands. */
  unknownMessage(event: MessageEvent): Promise<readonly OutgoingMessage[]>;
  /** A verb that no action has, for example from a card of an older version. */
  unknownVerb(event: PressEvent): Promise<PressReply>;
  rosterChanged(event: RosterEvent): Promise<readonly OutgoingMessage[]>;
  /** What a person reads when a turn failed with this; never throws. */
  apology(turn: Turn, error: unknown): string;
}

/** Where messages go: enough to write to a chat or channel later, without anyone having written first. */
export interface ConversationRef {
  /** The platform's id of the chat, channel or channel thread. */
  readonly id: string;
  readonly scope: 'personal' | 'group' | 'channel';
  readonly tenantId: string;
  /** The address of the channel's connector, as it came with an authenticated activity. */
  readonly serviceUrl: string;
  /** For a channel: the team it belongs to. */
  readonly teamId?: string | undefined;
}

/** Who acts, as the authenticated activity tells. Nothing here comes from a card or a message's text. */
export interface Actor {
  readonly tenantId: string;
  /** The Entra object id, lower case. */
  readonly entraId: string;
  /** The channel's own id of the person (`29:…`). */
  readonly channelUserId: string;
  /** The client's locale (BCP 47), where told. */
  readonly locale?: string | undefined;
}

/** A person in a conversation, as the platform's roster knows them. Addresses are lower case. */
export interface RosterMember {
  readonly entraId: string;
  readonly channelUserId: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly upn?: string | undefined;
  readonly origin?: Origin | undefined;
}

/** Where a person comes from who is not of the tenant we serve: invited into it, or sharing a channel from their own. */
export type Origin = 'guest' | 'otherTenant';

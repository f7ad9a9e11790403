import type { ConversationRef, RosterMember } from '../../ports/conversation.ts';
import type { Connector } from './botAdapter.ts';
import { ConnectorFailure } from './connectorFailure.ts';
import { rosterMember } from './rosterMember.ts';

type PageOptions = NonNullable<Parameters<Connector['conversations']['getConversationPagedMembers']>[1]> & object;

/** The most that the connector gives in one page. */
const pageSize = 500;

/** Everyone in the conversation who has an Entra id. Throws what the connector's client throws. */
export async function listRoster(
  connector: Connector,
  conversation: ConversationRef,
): Promise<readonly RosterMember[]> {
  const members: RosterMember[] = [];
  let continuationToken: string | undefined;
  do {
    // The SDK's type asks for a token on the first page too.
    const options = { pageSize, continuationToken } as PageOptions;
    const page = await connector.conversations.getConversationPagedMembers(rosterId(conversation), options);
    for (const raw of page.members ?? []) {
      const member = rosterMember(raw, conversation.tenantId);
      if (member) {
        members.push(member);
      }
    }
    continuationToken = page.continuationToken || undefined;
  } while (continuationToken);
  return members;
}

/** One member by channel id; undefined when the person is not in the conversation. Throws as {@link listRoster}. */
export async function findMember(
  connector: Connector,
  conversation: ConversationRef,
  channelUserId: string,
): Promise<RosterMember | undefined> {
  try {
    const raw = await connector.conversations.getConversationMember(rosterId(conversation), channelUserId);
    return rosterMember(raw, conversation.tenantId);
  } catch (error) {
    if (error instanceof ConnectorFailure && error.isStatus(404) && error.code !== 'ConversationNotFound') {
      return undefined;
    }
    throw error;
  }
}

/** A channel's people are those of its team, and a thread's those of its channel; so does botbuilder's TeamsInfo. */
function rosterId(conversation: ConversationRef): string {
  return conversation.teamId ?? conversation.id.replace(/;messageid=.*$/, '');
}

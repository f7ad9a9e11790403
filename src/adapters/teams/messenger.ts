import type { ConversationParameters } from 'botbuilder';
import type { ConversationRef } from '../../ports/conversation.ts';
import type { Log } from '../../ports/log.ts';
import type { Messenger, OutgoingMessage, SendResult } from '../../ports/messenger.ts';
import { errorFields } from '../log/errorFields.ts';
import type { Connector, TeamsBotAdapter } from './botAdapter.ts';
import { ConnectorFailure } from './connectorFailure.ts';
import { outgoingActivity } from './outgoingActivity.ts';
import { findMember, listRoster } from './roster.ts';
import { lookUpErrorOf, sendFailureOf } from './sendFailure.ts';

/** The messenger of Teams: each call is one request to the connector, made by the bot itself and not in a turn. */
export function createTeamsMessenger(adapter: Pick<TeamsBotAdapter, 'connectorFor'>, log: Log): Messenger {
  const connect = (serviceUrl: string) => adapter.connectorFor(serviceUrl);
  return {
    post: (conversation, message) =>
      sending(log, async () => post(await connect(conversation.serviceUrl), conversation, message)),
    update: (conversation, messageId, message) =>
      sending(log, async () => {
        const connector = await connect(conversation.serviceUrl);
        await connector.conversations.updateActivity(conversation.id, messageId, outgoingActivity(message));
        return { kind: 'sent', conversationId: conversation.id, messageId };
      }),
    roster: (conversation) => lookingUp(async () => listRoster(await connect(conversation.serviceUrl), conversation)),
    findMember: (conversation, channelUserId) =>
      lookingUp(async () => findMember(await connect(conversation.serviceUrl), conversation, channelUserId)),
    openPersonalChat: (near, channelUserId) =>
      lookingUp(async () => openPersonalChat(await connect(near.serviceUrl), near, channelUserId)),
  };
}

async function post(
  connector: Connector,
  conversation: ConversationRef,
  message: OutgoingMessage,
): Promise<SendResult> {
  if (conversation.scope === 'channel' && !conversation.id.includes(';messageid=')) {
    return startThread(connector, conversation, message);
  }
  const sent = await connector.conversations.sendToConversation(conversation.id, outgoingActivity(message));
  return sentAs(conversation.id, sent.id);
}

async function startThread(
  connector: Connector,
  channel: ConversationRef,
  message: OutgoingMessage,
): Promise<SendResult> {
  const created = await connector.conversations.createConversation(
    parameters({
      isGroup: true,
      tenantId: channel.tenantId,
      channelData: { channel: { id: channel.id }, tenant: { id: channel.tenantId } },
      activity: outgoingActivity(message),
    }),
  );
  return sentAs(created.id, created.activityId);
}

/** Teams gives no id for a message that it split; such a one has arrived, but nobody can find it again. */
function sentAs(conversationId: string, messageId: string | undefined): SendResult {
  return messageId ? { kind: 'sent', conversationId, messageId } : { kind: 'unknown', reason: 'no message id' };
}

async function openPersonalChat(
  connector: Connector,
  near: ConversationRef,
  channelUserId: string,
): Promise<ConversationRef | undefined> {
  try {
    const created = await connector.conversations.createConversation(
      parameters({
        isGroup: false,
        members: [{ id: channelUserId }],
        tenantId: near.tenantId,
        channelData: { tenant: { id: near.tenantId } },
      }),
    );
    return { id: created.id, scope: 'personal', tenantId: near.tenantId, serviceUrl: near.serviceUrl };
  } catch (error) {
    if (error instanceof ConnectorFailure && error.isStatus(403, 404) && isNotInstalled(error.code)) {
      return undefined;
    }
    throw error;
  }
}

/** What Teams says when the app is not there for the person; its other refusals are told as they are. */
function isNotInstalled(code: string | undefined): boolean {
  return code === undefined || code === 'ForbiddenOperationException' || code === 'BotNotInConversationRoster';
}

/** The SDK's type asks for more than the connector does. */
function parameters(given: object): ConversationParameters {
  return given as ConversationParameters;
}

async function sending(log: Log, send: () => Promise<SendResult>): Promise<SendResult> {
  try {
    return await send();
  } catch (error) {
    const failure = sendFailureOf(error);
    const fields = { ...errorFields(error), outcome: failure.kind };
    if (error instanceof ConnectorFailure) {
      log.warn(fields, 'send failed');
    } else {
      log.error(fields, 'send could not be tried');
    }
    return failure;
  }
}

async function lookingUp<T>(lookUp: () => Promise<T>): Promise<T> {
  try {
    return await lookUp();
  } catch (error) {
    throw lookUpErrorOf(error);
  }
}

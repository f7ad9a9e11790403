import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TeamsBotAdapter } from '../../../src/adapters/teams/botAdapter.ts';
import { createTeamsMessenger } from '../../../src/adapters/teams/messenger.ts';
import type { ConversationRef } from '../../../src/ports/conversation.ts';
import { NotFound, Throttled, Unavailable } from '../../../src/ports/errors.ts';
import type { Messenger, OutgoingMessage } from '../../../src/ports/messenger.ts';
import { type ConnectorStandIn, startConnectorStandIn } from '../../support/connector/standIn.ts';
import type { Fault, Person } from '../../support/connector/types.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';
import { channel, groupChat, kari, ola } from './bot.ts';
import { caseCard } from './dialogue.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const text: OutgoingMessage = { kind: 'text', text: '**Hei**' };
let connector: ConnectorStandIn;
let messenger: Messenger;
let group: ConversationRef;
let channelRef: ConversationRef;

beforeEach(async () => {
  connector = await startConnectorStandIn(2);
  connector.place(groupChat, [kari, ola]);
  connector.place(channel, [kari, ola]);
  messenger = createTeamsMessenger(new TeamsBotAdapter({ kind: 'none' }), createMemoryLog());
  group = { ...groupChat, tenantId, serviceUrl: connector.serviceUrl };
  channelRef = { ...channel, tenantId, serviceUrl: connector.serviceUrl };
});
afterEach(() => connector.close());

describe('post', () => {
  it('sends text as Markdown, without any turn', async () => {
    const result = await messenger.post(group, text);

    const [message] = connector.messages(group.id);
    expect(result).toEqual({ kind: 'sent', conversationId: group.id, messageId: message?.id });
    expect(message?.versions).toMatchObject([{ type: 'message', text: '**Hei**', textFormat: 'plain' }]);
  });

  it('sends a card with nothing of it lost on the way', async () => {
    const card = caseCard('Øvre årsregnskap «2020»');

    await messenger.post(group, { kind: 'card', card, summary: 'Sak' });

    expect(connector.messages(group.id)[0]?.versions).toMatchObject([{ attachments: [{ content: card }] }]);
  });

  it('starts a thread in a channel, and tells its conversation and message', async () => {
    const result = await messenger.post(channelRef, text);

    const [message] = connector.messages();
    expect(message?.conversationId).toBe(`${channel.id};messageid=${message?.id}`);
    expect(result).toEqual({ kind: 'sent', conversationId: message?.conversationId, messageId: message?.id });
  });

  it('goes on in the thread that the conversation names', async () => {
    const thread = { ...channelRef, id: `${channel.id};messageid=1` };

    const result = await messenger.post(thread, text);

    expect(result).toMatchObject({ kind: 'sent', conversationId: thread.id });
  });

  it.each<[string, Fault, unknown]>([
    [
      '429 with Retry-After',
      { kind: 'status', status: 429, retryAfter: '7' },
      { kind: 'throttled', retryAfterMs: 7_000 },
    ],
    ['429', { kind: 'status', status: 429 }, { kind: 'throttled', retryAfterMs: 5_000 }],
    ['412', { kind: 'status', status: 412 }, { kind: 'throttled', retryAfterMs: 5_000 }],
    ['503', { kind: 'status', status: 503 }, { kind: 'throttled', retryAfterMs: 5_000 }],
    ['401', { kind: 'status', status: 401 }, { kind: 'throttled', retryAfterMs: 30_000 }],
    [
      '403',
      { kind: 'status', status: 403, code: 'BotNotInConversationRoster' },
      { kind: 'refused', reason: 'BotNotInConversationRoster' },
    ],
    [
      '403 in the other shape',
      { kind: 'status', status: 403, code: 'MessageWritesBlocked', shape: 'nested' },
      { kind: 'refused', reason: 'MessageWritesBlocked' },
    ],
    [
      '404',
      { kind: 'status', status: 404, code: 'ConversationNotFound' },
      { kind: 'gone', reason: 'ConversationNotFound' },
    ],
    [
      '413',
      { kind: 'status', status: 413, code: 'MessageSizeTooBig' },
      { kind: 'refused', reason: 'MessageSizeTooBig' },
    ],
    ['500', { kind: 'status', status: 500, code: 'ServiceError' }, { kind: 'unknown', reason: 'ServiceError' }],
    ['502', { kind: 'status', status: 502, code: 'BadGateway' }, { kind: 'unknown', reason: 'BadGateway' }],
    ['504', { kind: 'status', status: 504, code: 'GatewayTimeout' }, { kind: 'unknown', reason: 'GatewayTimeout' }],
    ['a cut connection', { kind: 'cut', applied: true }, { kind: 'unknown', reason: 'UND_ERR_SOCKET' }],
  ])('after %s tells what became of the message, and has tried once', async (_case, fault, expected) => {
    connector.failNext(fault);

    const result = await messenger.post(group, text);

    expect(result).toMatchObject(expected as object);
    expect(connector.requests).toHaveLength(1);
  });

  it('does not call a message sent that it could never find again', async () => {
    connector.failNext({ kind: 'mute' });

    expect(await messenger.post(group, text)).toEqual({ kind: 'unknown', reason: 'no message id' });
  });

  it('waits until the date that Retry-After names', async () => {
    connector.failNext({ kind: 'status', status: 429, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' });

    expect(await messenger.post(group, text)).toMatchObject({ kind: 'throttled', retryAfterMs: 0 });
  });

  it('does not know what became of the message when no answer comes in time', async () => {
    connector.failNext({ kind: 'hang', applied: true });
    const hurried = createTeamsMessenger(new TeamsBotAdapter({ kind: 'none' }, 50), createMemoryLog());

    expect(await hurried.post(group, text)).toEqual({ kind: 'unknown', reason: 'timeout' });
    expect(connector.messages(group.id)).toHaveLength(1);
  });

  it('may be tried again when no connection was made', async () => {
    await connector.close();

    expect(await messenger.post(group, text)).toEqual({ kind: 'throttled', retryAfterMs: 30_000 });
  });
});

describe('update', () => {
  it('writes over the message', async () => {
    await messenger.post(group, text);
    const messageId = connector.messages(group.id)[0]?.id ?? '';

    const result = await messenger.update(group, messageId, { kind: 'text', text: 'Nytt' });

    expect(result).toEqual({ kind: 'sent', conversationId: group.id, messageId });
    expect(connector.messages(group.id)[0]?.versions).toMatchObject([{ text: '**Hei**' }, { text: 'Nytt' }]);
  });

  it('tells that the message is gone', async () => {
    const result = await messenger.update(group, '1', text);

    expect(result).toEqual({ kind: 'gone', reason: 'ActivityNotFoundInConversation', status: 404 });
  });
});

describe('roster', () => {
  it('gives everyone on all pages, with addresses and ids in lower case', async () => {
    const more: Person[] = [3, 4, 5].map((n) => ({ channelUserId: `29:${n}`, entraId: `id-${n}`, name: `P${n}` }));
    connector.place(groupChat, [kari, ola, ...more]);

    const roster = await messenger.roster(group);

    expect(roster.map((member) => member.channelUserId)).toEqual(['29:kari', '29:ola', '29:3', '29:4', '29:5']);
    expect(roster[0]).toEqual({
      entraId: kari.entraId.toLowerCase(),
      channelUserId: '29:kari',
      name: 'Kari Nordmann',
      email: 'kari.nordmann@example.no',
      upn: 'kari@example.no',
    });
    expect(connector.requests).toHaveLength(3);
  });

  it('asks the team for the people of a thread in a channel', async () => {
    const roster = await messenger.roster({ ...channelRef, id: `${channel.id};messageid=1` });

    expect(roster).toHaveLength(2);
    expect(connector.requests[0]?.path).toEqual([channel.teamId, 'pagedmembers']);
  });

  it.each<[string, Fault, new (...args: never[]) => Error]>([
    ['Throttled', { kind: 'status', status: 429 }, Throttled],
    ['Unavailable', { kind: 'status', status: 502 }, Unavailable],
    ['NotFound', { kind: 'status', status: 403, code: 'BotNotInConversationRoster' }, NotFound],
  ])('throws %s', async (_name, fault, expected) => {
    connector.failNext(fault);

    await expect(messenger.roster(group)).rejects.toBeInstanceOf(expected);
  });
});

describe('findMember', () => {
  it('gives the person', async () => {
    expect(await messenger.findMember(group, '29:ola')).toMatchObject({ name: 'Ola Nordmann', entraId: ola.entraId });
  });

  it('gives nothing for one who is not there', async () => {
    expect(await messenger.findMember(group, '29:nobody')).toBeUndefined();
  });

  it('throws NotFound when the bot is not in the conversation', async () => {
    await expect(messenger.findMember({ ...group, id: '19:other@thread.v2' }, '29:ola')).rejects.toBeInstanceOf(
      NotFound,
    );
  });
});

describe('openPersonalChat', () => {
  it('gives the same chat each time, and messages can be posted to it', async () => {
    const first = await messenger.openPersonalChat(group, '29:kari');
    const second = await messenger.openPersonalChat(group, '29:kari');

    expect(first).toEqual({ id: 'a:29:kari', scope: 'personal', tenantId, serviceUrl: connector.serviceUrl });
    expect(second).toEqual(first);
    expect(await messenger.post(first ?? group, text)).toMatchObject({ kind: 'sent', conversationId: 'a:29:kari' });
  });

  it('gives nothing when the app is not installed for the person', async () => {
    connector.uninstall('29:kari');

    expect(await messenger.openPersonalChat(group, '29:kari')).toBeUndefined();
  });

  it('throws Throttled when the connector asks to wait', async () => {
    connector.failNext({ kind: 'status', status: 429, retryAfter: '3' });

    await expect(messenger.openPersonalChat(group, '29:kari')).rejects.toMatchObject({ retryAfterMs: 3_000 });
  });
});

import { randomUUID } from 'node:crypto';
import type { Json, Person, Place } from './types.ts';

/** Where activities come from and go to. */
export interface Tenant {
  readonly tenantId: string;
  /** `28:<app id>`. */
  readonly botId: string;
  readonly botName: string;
  readonly serviceUrl: string;
}

const conversationTypes = { personal: 'personal', group: 'groupChat', channel: 'channel' } as const;

/** What every activity from Teams has. */
export function baseActivity(tenant: Tenant, person: Person, place: Place): Json {
  const channel =
    place.scope === 'channel' ? { channel: { id: withoutThread(place.id) }, team: { id: place.teamId } } : {};
  return {
    id: randomUUID(),
    timestamp: '2026-12-01T09:00:00.000Z',
    channelId: 'msteams',
    serviceUrl: tenant.serviceUrl,
    locale: person.locale ?? 'nb-NO',
    from: { id: person.channelUserId, name: person.name, aadObjectId: person.entraId },
    recipient: { id: tenant.botId, name: tenant.botName },
    conversation: {
      id: place.id,
      conversationType: conversationTypes[place.scope],
      tenantId: tenant.tenantId,
      ...(place.scope === 'personal' ? {} : { isGroup: true }),
    },
    channelData: { ...channel, tenant: { id: tenant.tenantId } },
  };
}

/** A message as Teams writes it: outside 1:1 chats the bot is mentioned first. */
export function messageActivity(tenant: Tenant, person: Person, place: Place, text: string): Json {
  const clientInfo = { type: 'clientInfo', locale: person.locale ?? 'nb-NO', country: 'NO', platform: 'Windows' };
  const base = { ...baseActivity(tenant, person, place), type: 'message', textFormat: 'plain' };
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  if (place.scope === 'personal') {
    return { ...base, text: escaped, entities: [clientInfo] };
  }
  const tag = `<at>${tenant.botName}</at>`;
  const mention = { type: 'mention', mentioned: { id: tenant.botId, name: tenant.botName }, text: tag };
  return { ...base, text: `${tag}&nbsp;${escaped}\n`, entities: [mention, clientInfo] };
}

/** A press on Action.Execute, or the client's own refresh. */
export function executeActivity(
  base: Json,
  messageId: string,
  action: Json,
  inputs: Json,
  trigger: 'manual' | 'automatic',
): Json {
  const data = { ...(action.data as Json | undefined), ...inputs };
  const sent = { type: 'Action.Execute', id: action.id, verb: action.verb, data };
  return {
    ...base,
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: messageId,
    value: { action: sent, trigger },
  };
}

/** A press on Action.Submit. */
export function submitActivity(base: Json, messageId: string, data: Json): Json {
  return { ...base, type: 'message', replyToId: messageId, value: data };
}

/** Drops the thread from a channel's id. */
function withoutThread(id: string): string {
  return id.replace(/;messageid=.*$/, '');
}

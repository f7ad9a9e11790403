import { type Instant, instantOf } from '../../domain/instant.ts';
import { plainLine } from '../../domain/plainText.ts';
import type { Actor, ConversationRef } from '../../ports/conversation.ts';
import type { MessageEvent, PressEvent, QueryEvent, RosterEvent, SharedFile, Turn } from '../../ports/dialogue.ts';
import {
  activitySchema,
  executeInvoke,
  executeSchema,
  fileContentType,
  fileSchema,
  type IncomingActivity,
  queryInvoke,
  querySchema,
  submitSchema,
  tenantsIn,
} from './activity.ts';
import { messageText } from './messageText.ts';

/** Something the dialogue wants to hear of. */
export type InboundEvent = MessageEvent | PressEvent | RosterEvent | QueryEvent;

/** What an activity is to us. `undecodable`: it lacks what we need to know who acts, or has another shape. */
export type Decoded =
  | { readonly kind: 'event'; readonly event: InboundEvent }
  | { readonly kind: 'ignored'; readonly reason: string }
  | { readonly kind: 'undecodable'; readonly reason: string };

const scopes = { personal: 'personal', groupChat: 'group', channel: 'channel' } as const;

/** Turns an authenticated activity into an event. The raw activity is never passed on. */
export function decodeActivity(raw: unknown, correlationId: string): Decoded {
  const parsed = activitySchema.safeParse(raw);
  if (!parsed.success) {
    // Only where the fault is: the issue's message could repeat what a person wrote.
    return { kind: 'undecodable', reason: parsed.error.issues.map((issue) => issue.path.join('.')).join(', ') };
  }
  const activity = parsed.data;
  const [tenantId] = tenantsIn(activity);
  if (!tenantId) {
    return { kind: 'undecodable', reason: 'conversation.tenantId' };
  }
  const entraId = activity.from.aadObjectId?.toLowerCase();
  if (!entraId) {
    return { kind: 'undecodable', reason: 'from.aadObjectId' };
  }
  return decodeKind(activity, {
    actor: actorOf(activity, tenantId, entraId),
    conversation: conversationOf(activity, tenantId),
    correlationId,
    activityId: activity.id || undefined,
    sentAt: instantIn(activity.timestamp),
  });
}

/** The time, where it is one; the channel writes more decimals than we keep. */
function instantIn(timestamp: IncomingActivity['timestamp']): Instant | undefined {
  const epoch = new Date(timestamp ?? Number.NaN).getTime();
  return Number.isNaN(epoch) ? undefined : instantOf(epoch);
}

function actorOf(activity: IncomingActivity, tenantId: string, entraId: string): Actor {
  return { tenantId, entraId, channelUserId: activity.from.id, locale: activity.locale ?? undefined };
}

function conversationOf(activity: IncomingActivity, tenantId: string): ConversationRef {
  return {
    id: activity.conversation.id,
    scope: isBetweenPeople(activity) ? 'group' : scopes[activity.conversation.conversationType],
    tenantId,
    serviceUrl: activity.serviceUrl,
    teamId: activity.channelData?.team?.id ?? undefined,
  };
}

/** A 1:1 chat between two people, where our card was inserted: it is not the person's own chat with the bot. */
function isBetweenPeople({ conversation, name }: IncomingActivity): boolean {
  return name === queryInvoke || /@unq\.gbl\.spaces$/u.test(conversation.id);
}

function decodeKind(activity: IncomingActivity, turn: Turn): Decoded {
  switch (activity.type) {
    case 'message':
      return { kind: 'event', event: decodeMessage(activity, turn) };
    case 'invoke':
      return decodeInvoke(activity, turn);
    case 'installationUpdate':
      return activity.action === 'add'
        ? { kind: 'event', event: { ...turn, kind: 'installed' } }
        : { kind: 'ignored', reason: 'installationUpdate' };
    case 'conversationUpdate':
      return peopleMoved(activity)
        ? { kind: 'event', event: { ...turn, kind: 'membersChanged' } }
        : { kind: 'ignored', reason: 'conversationUpdate' };
    default:
      return { kind: 'ignored', reason: activity.type };
  }
}

function decodeMessage(activity: IncomingActivity, turn: Turn): InboundEvent {
  const submit = activity.text ? undefined : submitSchema.safeParse(activity.value).data;
  if (submit) {
    const { verb, ...data } = submit;
    // In a 1:1 chat nobody else reads what is posted.
    const reply = turn.conversation.scope === 'personal' ? 'private' : 'posted';
    return { ...turn, kind: 'press', verb, data, trigger: 'manual', reply };
  }
  return { ...turn, kind: 'message', text: messageText(activity), files: filesOf(activity) };
}

function filesOf({ attachments }: IncomingActivity): readonly SharedFile[] {
  return (attachments ?? []).flatMap(({ contentType, name, content }) => {
    const file = contentType === fileContentType ? fileSchema.safeParse(content).data : undefined;
    return file ? [{ name: name ?? '', url: file.downloadUrl }] : [];
  });
}

function decodeInvoke(activity: IncomingActivity, turn: Turn): Decoded {
  if (activity.name === queryInvoke) {
    const query = querySchema.safeParse(activity.value);
    if (!query.success) return { kind: 'undecodable', reason: 'value' };
    return { kind: 'event', event: { ...turn, kind: 'query', text: plainLine(query.data.parameters[0]?.value ?? '') } };
  }
  if (activity.name !== executeInvoke) {
    return { kind: 'ignored', reason: 'invoke' };
  }
  const press = executeSchema.safeParse(activity.value);
  if (!press.success) {
    return { kind: 'undecodable', reason: 'value' };
  }
  const { action, trigger } = press.data;
  const data = action.data ?? {};
  const event = { kind: 'press', verb: action.verb, data, trigger: trigger ?? 'manual', reply: 'private' } as const;
  return { kind: 'event', event: { ...turn, ...event } };
}

/** The bot's own coming and going is told by installationUpdate; only people count here. */
function peopleMoved(activity: IncomingActivity): boolean {
  const moved = [...(activity.membersAdded ?? []), ...(activity.membersRemoved ?? [])];
  return moved.some((member) => member.id !== activity.recipient.id);
}

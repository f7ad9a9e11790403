import type { Fault, Json, Person } from './types.ts';
import type { World } from './world.ts';

/** A request to the connector, taken apart. */
export interface ConnectorRequest {
  readonly method: string;
  /** The decoded segments after `v3/conversations`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Json;
}

export interface ConnectorAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What kind of call it is, for faults to choose by. */
export function kindOf({ method, path }: ConnectorRequest): NonNullable<Fault['on']> {
  if (method === 'GET') {
    return 'members';
  }
  if (method === 'PUT') {
    return 'update';
  }
  return path.length === 0 ? 'create' : 'send';
}

/** Does what the real connector would do, and answers as it would. */
export function serve(world: World, request: ConnectorRequest, maxPageSize: number): ConnectorAnswer {
  const [conversationId = '', collection, id] = request.path;
  const route = `${request.method} ${collection ?? ''}`;
  switch (route) {
    case 'POST ':
      return create(world, request.body);
    case 'POST activities': {
      const messageId = world.post(conversationId, request.body);
      return messageId ? { status: 201, body: { id: messageId } } : notFound('ConversationNotFound');
    }
    case 'PUT activities':
      return world.update(conversationId, id ?? '', request.body)
        ? { status: 200, body: { id } }
        : notFound('ActivityNotFoundInConversation');
    case 'GET pagedmembers':
      return page(world.people(conversationId), request.query, maxPageSize);
    case 'GET members':
      return member(world.people(conversationId), id ?? '');
    default:
      return notFound('NoSuchRoute');
  }
}

function create(world: World, body: Json): ConnectorAnswer {
  if (body.isGroup === true) {
    const channel = (body.channelData as { channel?: { id?: string } } | undefined)?.channel?.id ?? '';
    const thread = world.startThread(channel, body.activity as Json);
    return thread ? { status: 201, body: thread } : notFound('ConversationNotFound');
  }
  const [first] = (body.members as { id: string }[] | undefined) ?? [];
  const id = first && world.personalChat(first.id);
  return id ? { status: 201, body: { id } } : { status: 403, body: errorBody('ForbiddenOperationException') };
}

function page(people: readonly Person[] | undefined, query: URLSearchParams, maxPageSize: number): ConnectorAnswer {
  if (!people) {
    return notFound('ConversationNotFound');
  }
  const from = Number(query.get('continuationToken') ?? 0);
  const to = from + Math.min(Number(query.get('pageSize') ?? maxPageSize), maxPageSize);
  const next = to < people.length ? { continuationToken: String(to) } : {};
  return { status: 200, body: { members: people.slice(from, to).map(account), ...next } };
}

function member(people: readonly Person[] | undefined, id: string): ConnectorAnswer {
  if (!people) {
    return notFound('ConversationNotFound');
  }
  const person = people.find((one) => one.channelUserId === id);
  return person ? { status: 200, body: account(person) } : notFound('MemberNotFoundInConversation');
}

/** A member as the Teams connector writes it: the Entra id under two names. */
function account(person: Person): Json {
  const { channelUserId: id, entraId, name, email, upn, tenantId, userRole = 'user' } = person;
  return { id, objectId: entraId, aadObjectId: entraId, name, email, userPrincipalName: upn, tenantId, userRole };
}

/** The usual shape of the connector's errors. */
export function errorBody(code: string): Json {
  return { error: { code, message: `${code} (stand-in)` } };
}

function notFound(code: string): ConnectorAnswer {
  return { status: 404, body: errorBody(code) };
}

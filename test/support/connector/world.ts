import type { Happening, Json, Person, Place, RecordedMessage } from './types.ts';

/** What the connector knows: conversations with their people, and messages. */
export interface World {
  /** Makes the conversation known, with its people; again, to change them. */
  place(place: Place, people: readonly Person[]): void;
  people(conversationId: string): readonly Person[] | undefined;
  /** Adds a message, unless it only tells of typing, and gives its id; undefined for an unknown conversation. */
  post(conversationId: string, activity: Json): string | undefined;
  /** Writes over a message; false when it does not exist. */
  update(conversationId: string, messageId: string, activity: Json): boolean;
  /** Starts a thread in a channel. */
  startThread(channelId: string, activity: Json): { readonly id: string; readonly activityId: string } | undefined;
  /** The 1:1 chat with the person, the same each time; undefined for one who has not installed the app. */
  personalChat(channelUserId: string): string | undefined;
  uninstall(channelUserId: string): void;
  messages(conversationId?: string): readonly RecordedMessage[];
  readonly happenings: readonly Happening[];
}

/** An empty world. Ids of messages count upwards, as Teams' milliseconds do. */
export function createWorld(): World {
  const people = new Map<string, readonly Person[]>();
  const messages = new Map<string, { conversationId: string; id: string; versions: Json[] }>();
  const uninstalled = new Set<string>();
  const happenings: Happening[] = [];
  let lastId = 1_700_000_000_000;

  function add(conversationId: string, id: string, activity: Json): void {
    messages.set(`${conversationId} ${id}`, { conversationId, id, versions: [activity] });
    happenings.push({ kind: 'post', conversationId, messageId: id, activity });
  }

  function nextId(): string {
    lastId += 1;
    return String(lastId);
  }

  return {
    happenings,
    place: (place, members) => {
      people.set(place.id, members);
      if (place.teamId) {
        people.set(place.teamId, members);
      }
    },
    people: (id) => people.get(withoutThread(id)),
    post(conversationId, activity) {
      if (!people.has(withoutThread(conversationId))) {
        return undefined;
      }
      const id = nextId();
      // On a slow machine the bot shows that it is typing, which leaves no message.
      if (activity.type !== 'typing') add(conversationId, id, activity);
      return id;
    },
    update(conversationId, messageId, activity) {
      const message = messages.get(`${conversationId} ${messageId}`);
      message?.versions.push(activity);
      if (message) {
        happenings.push({ kind: 'update', conversationId, messageId, activity });
      }
      return message !== undefined;
    },
    startThread(channelId, activity) {
      if (!people.has(channelId)) {
        return undefined;
      }
      const activityId = nextId();
      const id = `${channelId};messageid=${activityId}`;
      add(id, activityId, activity);
      return { id, activityId };
    },
    personalChat(channelUserId) {
      if (uninstalled.has(channelUserId)) {
        return undefined;
      }
      const id = `a:${channelUserId}`;
      const known = [...people.values()].flat().find((person) => person.channelUserId === channelUserId);
      people.set(id, known ? [known] : []);
      return id;
    },
    uninstall: (channelUserId) => {
      uninstalled.add(channelUserId);
    },
    messages: (id) => [...messages.values()].filter((message) => id === undefined || message.conversationId === id),
  };
}

function withoutThread(conversationId: string): string {
  return conversationId.replace(/;messageid=.*$/, '');
}

import { baseActivity, executeActivity, messageActivity, submitActivity, type Tenant } from './activities.ts';
import { cardOf, findAction } from './cards.ts';
import type { ConnectorStandIn } from './standIn.ts';
import type { Json, Person, Place } from './types.ts';

/** What the bot's endpoint answered; the body is parsed where it is JSON. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The Teams clients of a tenant, as the bot hears of them: each call is one activity over HTTP. */
export interface TeamsClient {
  /** Writes to the bot. In a channel without a thread it starts one. Gives the answer and where it was said. */
  say(person: Person, place: Place, text: string): Promise<Answer & { readonly place: Place }>;
  /** Uploads a file in a 1:1 chat. */
  share(person: Person, place: Place, file: { readonly name: string; readonly url: string }): Promise<Answer>;
  /**
   * Presses a button: its title on the message's card as everyone sees it, or an Action.Execute from a card of one's
   * own. The inputs are merged into its data, as the client does.
   */
  press(person: Person, place: Place, messageId: string, button: string | Json, inputs?: Json): Promise<Answer>;
  /** The client's own refresh of the message's card. Throws when the card would not refresh for this person. */
  refresh(person: Person, place: Place, messageId: string): Promise<Answer>;
  /** An old client's press: a message that carries the data. */
  submit(person: Person, place: Place, messageId: string, data: Json): Promise<Answer>;
  /** Installs the bot: Teams sends two activities, and so does this. Gives the answer to the first. */
  install(person: Person, place: Place): Promise<Answer>;
  join(by: Person, place: Place, people: readonly Person[]): Promise<Answer>;
  leave(by: Person, place: Place, people: readonly Person[]): Promise<Answer>;
  /** Any activity or text, with any headers. */
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/**
 * Clients that talk to the bot at `endpoint` (`http://…/api/messages`) and see the messages of the connector.
 * `always`: headers that go with everything.
 */
export function createTeamsClient(
  endpoint: string,
  connector: ConnectorStandIn,
  tenant: Tenant,
  always: Readonly<Record<string, string>> = {},
): TeamsClient {
  let threads = 1_600_000_000_000;

  async function post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...always, ...headers },
      body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: parsed(text) };
  }

  function seenCard(place: Place, messageId: string): Json {
    const message = connector.messages(place.id).find((one) => one.id === messageId);
    if (!message) {
      throw new Error(`No message ${messageId} in ${place.id}`);
    }
    return cardOf(message);
  }

  function members(by: Person, place: Place, field: 'membersAdded' | 'membersRemoved', ids: readonly string[]) {
    const changed = { type: 'conversationUpdate', [field]: ids.map((id) => ({ id })) };
    return post({ ...baseActivity(tenant, by, place), ...changed });
  }

  return {
    post,
    async say(person, place, text) {
      const isThread = place.scope !== 'channel' || place.id.includes(';messageid=');
      threads += 1;
      const there = isThread ? place : { ...place, id: `${place.id};messageid=${threads}` };
      return { ...(await post(messageActivity(tenant, person, there, text))), place: there };
    },
    share: (person, place, { name, url }) =>
      post({
        ...messageActivity(tenant, person, place, ''),
        attachments: [
          {
            contentType: 'application/vnd.microsoft.teams.file.download.info',
            name,
            content: { downloadUrl: url, uniqueId: 'u1', fileType: name.split('.').at(-1) },
          },
          { contentType: 'text/html', content: '<div></div>' },
        ],
      }),
    press(person, place, messageId, button, inputs = {}) {
      const action = typeof button === 'string' ? findAction(seenCard(place, messageId), button) : button;
      return post(executeActivity(baseActivity(tenant, person, place), messageId, action, inputs, 'manual'));
    },
    async refresh(person, place, messageId) {
      const refresh = seenCard(place, messageId).refresh as { action: Json; userIds?: string[] } | undefined;
      if (!refresh || refresh.userIds?.includes(person.channelUserId) === false) {
        throw new Error(`The card does not refresh by itself for ${person.channelUserId}`);
      }
      return post(executeActivity(baseActivity(tenant, person, place), messageId, refresh.action, {}, 'automatic'));
    },
    submit: (person, place, messageId, data) =>
      post(submitActivity(baseActivity(tenant, person, place), messageId, data)),
    async install(person, place) {
      const added = await post({ ...baseActivity(tenant, person, place), type: 'installationUpdate', action: 'add' });
      await members(person, place, 'membersAdded', [tenant.botId]);
      return added;
    },
    join: (by, place, people) => members(by, place, 'membersAdded', people.map(channelUserId)),
    leave: (by, place, people) => members(by, place, 'membersRemoved', people.map(channelUserId)),
  };
}

function channelUserId(person: Person): string {
  return person.channelUserId;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

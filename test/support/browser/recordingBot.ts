import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** The fields of an activity that browser tests look at. */
export type SeenActivity = Readonly<{
  type: string;
  id?: string;
  name?: string;
  text?: string;
  replyToId?: string;
  serviceUrl: string;
  from: Readonly<{ id: string; name?: string; aadObjectId?: string }>;
  conversation: Readonly<{ id: string; conversationType?: string }>;
  value?: unknown;
}>;

/** A bot of a few lines that remembers what it was sent, for tests of the Playground itself. */
export type RecordingBot = Readonly<{
  endpoint: string;
  /** Every activity so far, oldest first. */
  seen: readonly SeenActivity[];
  stop: () => Promise<void>;
}>;

/** Answers each activity with what `answer` returns as the body of a 200, which is what an invoke shows. */
export async function startRecordingBot(answer: (activity: SeenActivity) => Promise<unknown>): Promise<RecordingBot> {
  const seen: SeenActivity[] = [];
  const server = createServer(async (request, response) => {
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const activity = await activityIn(request);
    seen.push(activity);
    const body = await answer(activity);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}/api/messages`,
    seen,
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Posts a card into the conversation of `activity` and returns the id that later updates name. */
export async function postCard(activity: SeenActivity, card: unknown): Promise<string> {
  const response = await callConnector('POST', `${conversationUrl(activity)}/activities`, card);
  const { id } = (await response.json()) as { id: string };
  return id;
}

/** Replaces a card posted before. Rejects if the connector does not know it. */
export async function replaceCard(activity: SeenActivity, cardId: string, card: unknown): Promise<void> {
  await callConnector('PUT', `${conversationUrl(activity)}/activities/${cardId}`, card);
}

async function callConnector(method: 'POST' | 'PUT', url: string, card: unknown): Promise<Response> {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    }),
  });
  if (!response.ok) throw new Error(`${method} ${url} gave ${response.status}: ${await response.text()}`);
  return response;
}

function conversationUrl(activity: SeenActivity): string {
  return `${activity.serviceUrl}/v3/conversations/${encodeURIComponent(activity.conversation.id)}`;
}

/** The Playground is the only sender here, so what it sends is taken at its word. */
async function activityIn(request: IncomingMessage): Promise<SeenActivity> {
  return (await json(request)) as SeenActivity;
}

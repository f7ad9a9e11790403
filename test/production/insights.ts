import type { IncomingMessage } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Behind } from './front.ts';
import type { Identity } from './identity.ts';

/** Stands in for Application Insights: keeps what it is sent by whoever has a token for Azure Monitor. */
export function startInsights(identity: Identity) {
  const received: { readonly name: string; readonly data: { readonly baseData: Readonly<Record<string, unknown>> } }[] =
    [];

  const behind: Behind = (request, response) => {
    const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (request.url !== '/v2.1/track' || !identity.hasGiven(token, 'https://monitor.azure.com')) return undefined;
    void bodyOf(request).then((text) => {
      const items = JSON.parse(text) as typeof received;
      received.push(...items);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ itemsReceived: items.length, itemsAccepted: items.length, errors: [] }));
    });
    return 'answered';
  };

  return {
    behind,
    /** What was told of this kind: `Request`, `RemoteDependency`, `Metric`. */
    told: (kind: string) => received.filter(({ name }) => name.endsWith(`.${kind}`)).map(({ data }) => data.baseData),
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString('utf8');
}

/** Where Microsoft's library asks whether Microsoft wants it to behave otherwise. It is told nothing. */
export const settingsBehind: Behind = (_request, response) => {
  response.statusCode = 404;
  response.end();
  return 'answered';
};

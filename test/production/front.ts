import { request as ask, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from '../support/certificates.ts';

/** What stands behind a host: answers by itself, or says where to hand the request on to; undefined refuses it. */
export type Behind = (
  request: IncomingMessage,
  response: ServerResponse,
) => { readonly url: string; readonly headers: OutgoingHttpHeaders } | 'answered' | undefined;

/** Speaks https for several hosts, each with what stands behind it. Gives its port. */
export async function startFront(certificate: Certificate, hosts: Readonly<Record<string, Behind>>) {
  const server = createServer(certificate, (request, response) => {
    const outcome = hosts[request.headers.host ?? '']?.(request, response);
    if (outcome === 'answered') return;
    if (outcome) return handOn(request, response, outcome);
    response.statusCode = 401;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function handOn(
  request: IncomingMessage,
  response: ServerResponse,
  { url, headers }: { readonly url: string; readonly headers: OutgoingHttpHeaders },
): void {
  const { method } = request;
  const onward = ask(
    url,
    { method, headers: { ...request.headers, ...headers, host: new URL(url).host } },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    },
  );
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** An OpenTelemetry collector that keeps what it is sent, as text. */
export async function startCollector() {
  const received: { readonly path: string; readonly text: string }[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ path: request.url ?? '', text: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    textsAt: (path: string) => received.filter((one) => one.path === path).map(({ text }) => text),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

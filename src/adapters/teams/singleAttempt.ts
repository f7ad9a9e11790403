import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { failureOf } from './answer.ts';
import { ConnectorFailure } from './connectorFailure.ts';

type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
type WebRequest = Parameters<HttpClient['sendRequest']>[0];
type WebResponse = Awaited<ReturnType<HttpClient['sendRequest']>>;

const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * The connector's way to the network: one attempt for each call, within the time given.
 * Anything but a 2xx with a readable body throws {@link ConnectorFailure}; the SDK's pipeline repeats only errors of
 * its own kind, so that a reminder is never sent twice behind our back.
 */
export function createSingleAttemptClient(timeoutMs: number): HttpClient {
  return { sendRequest: (request) => attempt(request, timeoutMs) };
}

async function attempt(request: WebRequest, timeoutMs: number): Promise<WebResponse> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson(),
      body: request.body ? String(request.body) : null,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (!response.ok) {
      throw failureOf(response.status, response.headers.get('retry-after'), text);
    }
    return readable(request, response, text);
  } catch (error) {
    throw error instanceof ConnectorFailure ? error : networkFailure(error);
  }
}

function readable(request: WebRequest, response: Response, text: string): WebResponse {
  if (text) {
    JSON.parse(text);
  }
  const headers = request.headers.clone();
  for (const name of headers.headerNames()) {
    headers.remove(name);
  }
  headers.set('content-type', 'application/json');
  return { request, headers, status: response.status, bodyAsText: text };
}

function networkFailure(error: unknown): ConnectorFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
  const name = cause instanceof Error ? cause.name : 'unknown';
  const kind = code !== undefined && beforeSending.has(code) ? 'notSent' : 'lost';
  return new ConnectorFailure({ kind, reason: name === 'TimeoutError' ? 'timeout' : (code ?? name) }, { cause: error });
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeKey, signedToken } from '../support/issuer/tokens.ts';

/** Stands in for the endpoint at which App Service gives a managed identity its tokens. */
export interface Identity {
  /** What App Service puts into the environment of the program. */
  readonly environment: { readonly IDENTITY_ENDPOINT: string; readonly IDENTITY_HEADER: string };
  /** For what tokens were asked. */
  readonly resources: ReadonlySet<string>;
  /** Whether it gave this very token, for this resource. */
  hasGiven(token: string, resource: string): boolean;
  close(): void;
}

const header = 'only the machine knows this';

/** Starts it. It knows one identity, and answers 400 to whoever asks for another or does not know its header. */
export async function startIdentity(clientId: string, tenantId: string): Promise<Identity> {
  const key = makeKey('identity', undefined);
  const given = new Map<string, string>();
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://identity');
    const resource = searchParams.get('resource') ?? '';
    const isKnown = request.headers['x-identity-header'] === header && searchParams.get('client_id') === clientId;
    response.setHeader('content-type', 'application/json');
    if (!isKnown) {
      response.statusCode = 400;
      return void response.end('{"error":"invalid_request"}');
    }
    const now = Math.floor(Date.now() / 1_000);
    const issuer = `https://sts.windows.net/${tenantId}/`;
    const claims = { aud: resource, iss: issuer, iat: now - 60, nbf: now - 60, exp: now + 86_400, appid: clientId };
    const token = signedToken(key, claims);
    given.set(token, resource);
    response.end(
      JSON.stringify({
        access_token: token,
        expires_on: String(claims.exp),
        resource,
        token_type: 'Bearer',
        client_id: clientId,
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    environment: {
      IDENTITY_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`,
      IDENTITY_HEADER: header,
    },
    get resources() {
      return new Set(given.values());
    },
    hasGiven: (token, resource) => given.get(token)?.replace(/\/$/, '') === resource,
    close: () => void server.close(),
  };
}

import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { makeKey, published, type SigningKey, signedToken } from './tokens.ts';

/** The hosts of Microsoft from which the SDK fetches keys and its own tokens. */
const hosts = ['login.botframework.com', 'login.microsoftonline.com'];

/**
 * Stands in for the issuer of the channel's tokens, over real HTTP: for as long as it runs, this process finds it at
 * the addresses of Microsoft's metadata. `close` gives the real addresses back.
 */
export async function startChannelIssuer(usual: { readonly appId: string; readonly serviceUrl: string }) {
  const trusted = makeKey('channel', ['msteams', 'webchat']);
  const keys = {
    trusted,
    forWebChat: makeKey('webchat', ['webchat']),
    unendorsed: makeKey('unendorsed', undefined),
    endorsedForNothing: makeKey('nothing', []),
  };
  const foreign = makeKey('channel', ['msteams']);
  const server = http.createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(documentAt(request.url ?? '', Object.values(keys))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const original = https.request;
  const spy = vi.spyOn(https, 'request').mockImplementation(((options: https.RequestOptions, done?: never) => {
    const host = String(options.hostname ?? options.host);
    if (!hosts.includes(host)) throw new Error(`The bot reached out to ${host}`);
    const { path, method, headers } = options;
    return http.request({ host: '127.0.0.1', port, path, method, headers }, done);
  }) as typeof original);

  function claims(): Record<string, unknown> {
    const now = Math.floor(Date.now() / 1000);
    const iss = 'https://api.botframework.com';
    return { iss, aud: usual.appId, serviceurl: usual.serviceUrl, nbf: now - 60, exp: now + 3600 };
  }

  return {
    keys,
    /** A key that the issuer does not have, under the name of one that it has. */
    foreign,
    /** What a token of the channel for this bot says, right now. */
    claims,
    /** The Authorization header with a token; `changed` claims that are undefined are left out. */
    bearer: (changed: object = {}, key: SigningKey = trusted, header: object = {}) =>
      `Bearer ${signedToken(key, { ...claims(), ...changed }, header)}`,
    close() {
      spy.mockRestore();
      server.close();
    },
  };
}

/** Metadata, keys, or a token for the bot: whatever is asked for. */
function documentAt(path: string, keys: readonly SigningKey[]): object {
  if (path.endsWith('/keys')) return { keys: keys.map(published) };
  if (path.includes('/oauth2/')) return { token_type: 'Bearer', expires_in: 3600, access_token: 'a token of the bot' };
  const authority = 'https://login.microsoftonline.com/tenant';
  return {
    issuer: authority,
    authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`,
    jwks_uri: 'https://login.botframework.com/v1/keys',
  };
}

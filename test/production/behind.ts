import { createHmac } from 'node:crypto';
import type { CosmosDouble } from '../support/cosmos/double.ts';
import { published, type SigningKey } from '../support/issuer/tokens.ts';
import type { Behind } from './front.ts';
import type { Identity } from './identity.ts';

/** Microsoft's documents about who signs the channel's tokens. */
export function issuerBehind(keys: readonly SigningKey[]): Behind {
  return (request, response) => {
    const isKeys = request.url?.endsWith('/keys');
    const metadata = {
      issuer: 'https://api.botframework.com',
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: 'https://login.botframework.com/v1/.well-known/keys',
      id_token_signing_alg_values_supported: ['RS256'],
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys: keys.map(published) } : metadata));
    return 'answered';
  };
}

/** Teams' service address: the stand-in of the connector, for those who have a token for it. */
export function connectorBehind(standIn: string, identity: Identity): Behind {
  return ({ headers, url = '' }) => {
    const token = headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (!identity.hasGiven(token, 'https://api.botframework.com')) return undefined;
    return { url: url.replace(/^\/emea\//, standIn), headers: {} };
  };
}

/**
 * Cosmos DB: the strict double, for those who have a token for this account. The double knows keys only, so what comes in
 * with a token goes on signed.
 */
export function cosmosBehind(double: CosmosDouble, resource: string, identity: Identity): Behind {
  return ({ method = '', headers, url = '' }) => {
    const token = /^type=aad&ver=1\.0&sig=(.+)$/.exec(decodeURIComponent(headers.authorization ?? ''))?.[1] ?? '';
    if (!identity.hasGiven(token, resource)) return undefined;
    const parts = url
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
    const isFeed = parts.length % 2 === 1;
    const type = parts.at(isFeed ? -1 : -2) ?? '';
    const id = (isFeed ? parts.slice(0, -1) : parts).join('/');
    const date = new Date().toUTCString();
    const text = [method.toLowerCase(), type, id, date.toLowerCase(), '', ''].join('\n');
    const signature = createHmac('sha256', Buffer.from(double.key, 'base64')).update(text).digest('base64');
    return {
      url: new URL(url, double.endpoint).href,
      headers: { authorization: encodeURIComponent(`type=master&ver=1.0&sig=${signature}`), 'x-ms-date': date },
    };
  };
}

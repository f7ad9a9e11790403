import { createSign, generateKeyPairSync } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTeamsApplication } from '../../../src/adapters/teams/application.ts';
import { TeamsBotAdapter } from '../../../src/adapters/teams/botAdapter.ts';
import { createTeamsEndpoint } from '../../../src/adapters/teams/endpoint.ts';
import { createTeamsMessenger } from '../../../src/adapters/teams/messenger.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';
import activities from './activities.json' with { type: 'json' };
import { createFakeDialogue } from './dialogue.ts';

const appId = '22222222-2222-4222-8222-222222222222';
const tenantId = '11111111-1111-4111-8111-111111111111';
const press = activities.execute;
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherKeys = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The published keys of the channel and of Entra. */
const published = http.createServer((request, response) => {
  const jwk = { ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', endorsements: ['msteams'] };
  const isKeys = request.url?.endsWith('/keys');
  response.end(JSON.stringify(isKeys ? { keys: [jwk] } : { jwks_uri: 'https://login.botframework.com/v1/keys' }));
});

beforeAll(async () => {
  await new Promise<void>((resolve) => published.listen(0, '127.0.0.1', resolve));
  const { port } = published.address() as AddressInfo;
  // The SDK writes to the console why it refuses a token.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  // The SDK fetches keys from fixed hosts; here they all have ours.
  vi.spyOn(https, 'request').mockImplementation(((options: { hostname: string; path: string }) => {
    expect(['login.botframework.com', 'login.microsoftonline.com']).toContain(options.hostname);
    return http.request({ host: '127.0.0.1', port, path: options.path });
  }) as typeof https.request);
});
afterAll(() => {
  vi.restoreAllMocks();
  published.close();
});

function bearer(claims: object = {}, key = keys.privateKey, header: object = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const usual = {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: press.serviceUrl,
    nbf: now - 60,
    exp: now + 3600,
  };
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${part({ ...usual, ...claims })}`;
  return `Bearer ${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
}

function productionEndpoint() {
  const log = createMemoryLog();
  const dialogue = createFakeDialogue();
  const adapter = new TeamsBotAdapter({ kind: 'secret', appId, tenantId, secret: 'not a secret' });
  const messenger = createTeamsMessenger(adapter, log);
  const application = createTeamsApplication({ dialogue, messenger, adapter, log });
  const rules = { kind: 'teams', tenants: [tenantId] } as const;
  return { receive: createTeamsEndpoint({ adapter, application, rules, log }), dialogue, log };
}

describe('in production', () => {
  it('a press with a token of the channel reaches the dialogue', async () => {
    const { receive, dialogue } = productionEndpoint();

    const response = await receive({ authorization: bearer(), body: press });

    expect(response.status).toBe(200);
    expect(dialogue.events).toMatchObject([{ verb: 'ack' }]);
  });

  it.each([
    ['no token', ''],
    ['a token for another bot', bearer({ aud: '33333333-3333-4333-8333-333333333333' })],
    ['an expired token', bearer({ nbf: 1_600_000_000, exp: 1_600_003_600 })],
    ['a token for another service address', bearer({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
    ['a token signed by another', bearer({}, otherKeys.privateKey)],
    ['a token with an unknown key', bearer({}, keys.privateKey, { kid: 'k2' })],
    ['a token without a signature', bearer({}, keys.privateKey, { alg: 'none' })],
    ['a token of Entra for the bot itself', bearer({ iss: `https://sts.windows.net/${tenantId}/`, appid: appId })],
  ])('%s is refused with 401, says nothing, and runs nothing', async (_case, authorization) => {
    const { receive, dialogue, log } = productionEndpoint();

    const response = await receive({ authorization, body: press });

    expect(response).toEqual({ status: 401 });
    expect(dialogue.events).toEqual([]);
    expect(log.lines).toMatchObject([{ level: 'warn', message: 'request refused' }]);
  });

  it('the adapter refuses the bot its own token, which the SDK alone would take, though the gate were open', async () => {
    const adapter = new TeamsBotAdapter({ kind: 'secret', appId, tenantId, secret: 'not a secret' });
    const entra = { iss: `https://sts.windows.net/${tenantId}/`, tid: tenantId, ver: '1.0', appid: appId };
    const turn = vi.fn(async () => {});

    const response = await adapter.receive(bearer(entra), press as unknown as Activity, turn);

    expect(response).toEqual({ status: 401, reason: 'token' });
    expect(turn).not.toHaveBeenCalled();
  });
});

import { EmulatorValidation } from 'botframework-connector/lib/auth/emulatorValidation.js';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector/lib/auth/tokenValidationParameters.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baseActivity, executeActivity } from '../support/connector/activities.ts';
import type { Json } from '../support/connector/types.ts';
import { confusedToken, unsignedToken } from '../support/issuer/tokens.ts';
import { people, places } from '../support/saksgang/people.ts';
import { appId, type Production, startProduction, tenantId } from '../support/saksgang/startProduction.ts';

let bot: Production;
beforeAll(async () => {
  bot = await startProduction();
});
afterAll(() => bot.close());

/** Inger takes sak 71/20 to orientation: what each attacker would like to have done in her name. */
function press(changed: Json = {}): Json {
  const data = { meetingId: bot.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb' };
  const base = baseActivity(bot.tenant, people.inger, places.sg);
  return { ...executeActivity(base, '1', { verb: 'item.acknowledge', data }, {}, 'manual'), ...changed };
}

/** Sends it, and tells what came back and whether it left any trace in the store, the queue or a chat. */
async function attack(authorization: string, body: unknown) {
  const before = bot.traces();
  const answer = await bot.teams.post(body, { authorization });
  return { ...answer, leftTraces: bot.traces() !== before };
}

const entra = `https://sts.windows.net/${tenantId}/`;
const otherTenant = '99999999-9999-4999-8999-999999999999';
const hour = 3600;
const now = () => Math.floor(Date.now() / 1000);

describe('a token that is not the channel’s for this bot is refused with 401, in silence', () => {
  it.each<readonly [string, () => string]>([
    ['none', () => ''],
    ['an empty one', () => 'Bearer '],
    ['another scheme', () => 'Basic dXNlcjpwYXNz'],
    ['lower-case scheme', () => bot.issuer.bearer().replace('Bearer', 'bearer')],
    ['two tokens', () => `${bot.issuer.bearer()} ${bot.issuer.bearer().slice(7)}`],
    ['garbage', () => 'Bearer a.b.c'],
    ['a huge one', () => `Bearer ${'a'.repeat(4_000)}.${'b'.repeat(4_000)}.c`],
    ['no signature', () => `Bearer ${unsignedToken(bot.issuer.claims())}`],
    ['the signature cut off', () => bot.issuer.bearer().replace(/[^.]+$/, '')],
    [
      'the public key as a shared secret',
      () => `Bearer ${confusedToken(bot.issuer.keys.trusted, bot.issuer.claims())}`,
    ],
    ['the key of another', () => bot.issuer.bearer({}, bot.issuer.foreign)],
    ['a key that is not published', () => bot.issuer.bearer({}, bot.issuer.keys.trusted, { kid: 'unheard-of' })],
    ['no key id', () => bot.issuer.bearer({}, bot.issuer.keys.trusted, { kid: undefined })],
    ['claims that were changed after signing', () => changedClaims(bot.issuer.bearer())],
    ['a key endorsed for another channel', () => bot.issuer.bearer({}, bot.issuer.keys.forWebChat)],
    ['a key endorsed for no channel', () => bot.issuer.bearer({}, bot.issuer.keys.endorsedForNothing)],
    ['a key without endorsements', () => bot.issuer.bearer({}, bot.issuer.keys.unendorsed)],
    ['another issuer', () => bot.issuer.bearer({ iss: 'https://api.botframework.example' })],
    ['the issuer of the government cloud', () => bot.issuer.bearer({ iss: 'https://api.botframework.us' })],
    ['the issuer in upper case', () => bot.issuer.bearer({ iss: 'HTTPS://API.BOTFRAMEWORK.COM' })],
    ['a list of issuers', () => bot.issuer.bearer({ iss: ['https://api.botframework.com'] })],
    ['no issuer', () => bot.issuer.bearer({ iss: undefined })],
    ['another bot as audience', () => bot.issuer.bearer({ aud: '33333333-3333-4333-8333-333333333333' })],
    ['this bot among several audiences', () => bot.issuer.bearer({ aud: [appId, 'other'] })],
    ['no audience', () => bot.issuer.bearer({ aud: undefined })],
    ['an expired time', () => bot.issuer.bearer({ nbf: now() - 2 * hour, exp: now() - hour })],
    ['no expiry', () => bot.issuer.bearer({ exp: undefined })],
    ['a time that has not come', () => bot.issuer.bearer({ nbf: now() + hour, exp: now() + 2 * hour })],
    ['another service address', () => bot.issuer.bearer({ serviceurl: 'https://smba.trafficmanager.net/amer/' })],
    ['no service address', () => bot.issuer.bearer({ serviceurl: undefined })],
    [
      'the bot’s own outbound token, leaked',
      () => bot.issuer.bearer(outbound({ aud: 'https://api.botframework.com' })),
    ],
    ['an Entra token for the bot', () => bot.issuer.bearer(outbound({}))],
    ['an Entra token, version 2', () => bot.issuer.bearer(outbound({ ver: '2.0', azp: appId, appid: undefined }))],
    ['an Entra token of another tenant', () => bot.issuer.bearer(outbound({ tid: otherTenant }))],
    ['the shape of the emulator’s', () => bot.issuer.bearer({ ...outbound({}), iss: emulatorIssuer })],
    ['the shape of a skill’s', () => bot.issuer.bearer({ ver: '1.0', appid: '44444444-4444-4444-8444-444444444444' })],
  ])('%s', async (_what, authorization) => {
    const result = await attack(authorization(), press());

    expect(result).toEqual({ status: 401, body: { error: 'Unauthorized' }, leftTraces: false });
  });

  const emulatorIssuer = 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/';

  function outbound(changed: object): object {
    return { iss: entra, tid: tenantId, ver: '1.0', appid: appId, serviceurl: undefined, ...changed };
  }

  function changedClaims(bearer: string): string {
    const [header, , signature] = bearer.split('.');
    const claims = { ...bot.issuer.claims(), exp: now() + 24 * hour };
    return `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
  }
});

describe('with a good token', () => {
  const evil = [
    'http://smba.trafficmanager.net/emea/',
    'https://evil.example/',
    'https://smba.trafficmanager.net:8443/',
  ];

  it.each<readonly [string, Json, number]>([
    ['the channel of an Azure stack', { channelId: 'AseChannel' }, 403],
    ['the channel of the emulator', { channelId: 'emulator' }, 403],
    ['web chat', { channelId: 'webchat' }, 403],
    ['the channel in upper case', { channelId: 'MSTEAMS' }, 403],
    ['no channel', { channelId: undefined }, 400],
    ['a list for a channel', { channelId: ['msteams'] }, 400],
    ['another tenant', tenants(otherTenant, otherTenant), 403],
    ['another tenant in the conversation alone', tenants(otherTenant, tenantId), 403],
    ['another tenant in the channel’s data alone', tenants(tenantId, otherTenant), 403],
    ['no tenant', { conversation: { id: places.sg.id, conversationType: 'groupChat' }, channelData: {} }, 403],
    ['no service address', { serviceUrl: undefined }, 400],
    ['an empty service address', { serviceUrl: '' }, 400],
    ['no sender', { from: undefined }, 400],
    ['no id', { id: undefined }, 400],
    ['no type', { type: undefined }, 400],
  ])('%s is refused', async (_what, changed, status) => {
    const result = await attack(bot.issuer.bearer(), press(changed));

    expect(result).toMatchObject({ status, leftTraces: false });
  });

  it.each(evil)('that even names it, the service address %s is refused', async (address) => {
    const result = await attack(bot.issuer.bearer({ serviceurl: address }), press({ serviceUrl: address }));

    expect(result).toEqual({ status: 403, body: { error: 'Forbidden' }, leftTraces: false });
  });

  it.each<readonly [string, Json]>([
    ['no Entra id', { from: { id: people.inger.channelUserId, name: 'Inger Vik' } }],
    ['the Entra id of Inger beside the channel id of another', from(people.gjest.channelUserId)],
    ['the Entra id of Inger beside a channel id that nobody has', from('29:nobody')],
  ])('%s does nothing in the name of Inger', async (_what, changed) => {
    await bot.teams.say(people.inger, places.sg, 'hjelp');
    const result = await attack(bot.issuer.bearer(), press(changed));

    expect(result).toMatchObject({ status: 200, leftTraces: false });
    expect(JSON.stringify(result.body ?? '')).not.toContain('Inger');
  });

  it('what is really from Inger is saved, so that the refusals above mean something', async () => {
    const result = await attack(bot.issuer.bearer(), press());

    expect(result).toMatchObject({ status: 200, leftTraces: true });
  });

  function from(id: string): Json {
    return { from: { id, aadObjectId: people.inger.entraId, name: 'Inger Vik' } };
  }

  function tenants(ofConversation: string, ofChannel: string): Json {
    const conversation = { id: places.sg.id, conversationType: 'groupChat', tenantId: ofConversation };
    return { conversation, channelData: { tenant: { id: ofChannel } } };
  }
});

describe('a token of the emulator’s shape', () => {
  it('grows nothing in the SDK: a hundred of them leave its list of issuers as it was', async () => {
    const before = issuers().length;

    for (let n = 0; n < 100; n++) {
      const tid = `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
      await bot.teams.post(press(), { authorization: `Bearer ${unsignedToken({ iss: entra, tid, appid: appId })}x` });
    }

    expect(issuers().length).toBe(before);
  });

  it('would grow it, were it let in to the SDK', () => {
    const before = issuers().length;

    EmulatorValidation.isTokenFromEmulator(`Bearer ${unsignedToken({ iss: entra, tid: otherTenant })}x`);

    expect(issuers().length).toBe(before + 4);
  });

  function issuers(): readonly string[] {
    return ToBotFromBotOrEmulatorTokenValidationParameters.issuer as string[];
  }
});

it('no attack above was an error to us, and none was told what we know', () => {
  expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
  expect(JSON.stringify(bot.lines)).not.toMatch(/Bearer|eyJ|Inger/);
});

import { describe, expect, it } from 'vitest';
import { type GateRules, refusalAtGate } from '../../../src/adapters/teams/gate.ts';

const tenantId = '11111111-1111-4111-8111-111111111111';
const production: GateRules = { kind: 'teams', tenants: [tenantId.toUpperCase()] };
const activity = {
  id: '1764579600123',
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: '29:kari' },
  recipient: { id: '28:bot' },
  conversation: { id: '19:sg@thread.v2', tenantId },
};

function token(issuer: string): string {
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
  return `Bearer ${part({ alg: 'RS256' })}.${part({ iss: issuer })}.c2ln`;
}
const channelToken = token('https://api.botframework.com');

describe('the gate of production', () => {
  it('lets an activity of Teams from an allowed tenant through', () => {
    expect(refusalAtGate(channelToken, activity, production)).toBeUndefined();
  });

  it.each([
    ['no token', ''],
    ['another scheme', 'Basic abc'],
    ['a token that is none', 'Bearer a.b.c'],
    ['a token of Entra, such as the bot itself is given', token(`https://sts.windows.net/${tenantId}/`)],
  ])('refuses %s before the SDK sees it', (_case, authorization) => {
    expect(refusalAtGate(authorization, activity, production)).toEqual({ status: 401, reason: 'issuer' });
  });

  it.each([
    ['another channel', { ...activity, channelId: 'AseChannel' }, { status: 403, reason: 'channel' }],
    [
      'another tenant',
      { ...activity, conversation: { id: '19:x', tenantId: 'other' } },
      { status: 403, reason: 'tenant' },
    ],
    ['no tenant', { ...activity, conversation: { id: '19:x' } }, { status: 403, reason: 'tenant' }],
    [
      'an allowed tenant beside another',
      { ...activity, channelData: { tenant: { id: 'other' } } },
      { status: 403, reason: 'tenant' },
    ],
    ['no sender', { ...activity, from: undefined }, { status: 400, reason: 'shape' }],
    ['no conversation', { ...activity, conversation: { tenantId } }, { status: 400, reason: 'shape' }],
    ['no id', { ...activity, id: undefined }, { status: 400, reason: 'shape' }],
    ['no type', { ...activity, type: undefined }, { status: 400, reason: 'shape' }],
    ['no service address', { ...activity, serviceUrl: undefined }, { status: 400, reason: 'shape' }],
    ['something that is no object', 'text', { status: 400, reason: 'shape' }],
  ])('refuses %s', (_case, body, expected) => {
    expect(refusalAtGate(channelToken, body, production)).toEqual(expected);
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.example/smba.trafficmanager.net',
    'https://smba.trafficmanager.net@evil.example/',
    'https://:secret@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net./',
    'https://smba.trafficmanager.net:8443/',
    'https://notbotframework.com/',
    'http://127.0.0.1/',
  ])('never sends our token to %s', (serviceUrl) => {
    expect(refusalAtGate(channelToken, { ...activity, serviceUrl }, production)).toMatchObject({
      reason: 'serviceUrl',
    });
  });
});

describe('the gate of the local mode', () => {
  it('believes this machine, without a token', () => {
    const local = { ...activity, serviceUrl: 'http://127.0.0.1:56150/_connector' };

    expect(refusalAtGate('', local, { kind: 'local' })).toBeUndefined();
  });

  it('refuses service addresses elsewhere', () => {
    expect(refusalAtGate('', activity, { kind: 'local' })).toEqual({ status: 403, reason: 'serviceUrl' });
  });
});

import { describe, expect, it } from 'vitest';
import { type Decoded, decodeActivity } from '../../../src/adapters/teams/decode.ts';
import activities from './activities.json' with { type: 'json' };

function decode(name: keyof typeof activities): Decoded {
  return decodeActivity(activities[name], 'c1');
}

function textOf(text: string, entities: unknown[] = []): unknown {
  const decoded = decodeActivity({ ...activities['group-message'], text, entities }, 'c1');
  return decoded.kind === 'event' && decoded.event.kind === 'message' ? decoded.event.text : decoded;
}

const mention = activities['group-message'].entities[0];
const kari = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  entraId: 'aaaaaaaa-0000-4000-8000-000000000001',
  channelUserId: '29:1bQ7c9kariQ8mYx',
};
const serviceUrl = 'https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/';

describe('a message', () => {
  it('of a group chat becomes an event with nothing of the raw activity', () => {
    expect(decode('group-message')).toEqual({
      kind: 'event',
      event: {
        kind: 'message',
        text: 'hvem mangler på 71/20?',
        files: [],
        actor: { ...kari, locale: 'nb-NO' },
        conversation: { id: '19:0f1e2d3c@thread.v2', scope: 'group', tenantId: kari.tenantId, serviceUrl },
        correlationId: 'c1',
        activityId: '1764579600123',
        sentAt: '2026-12-01T09:00:00.123Z',
      },
    });
  });

  it('of a channel keeps its thread and its team', () => {
    expect(decode('channel-thread-message')).toMatchObject({
      event: {
        conversation: {
          id: '19:a1b2c3@thread.tacv2;messageid=1764579600000',
          scope: 'channel',
          teamId: '19:d4e5f6@thread.tacv2',
        },
      },
    });
  });

  it('loses every mention of the bot, and keeps those of others as names', () => {
    expect(decode('channel-thread-message')).toMatchObject({
      event: { text: 'spør Ola Nordmann om "lønn & vilkår" <71/20> nå\n\nlinje to' },
    });
  });

  it('of a personal chat needs no mention', () => {
    expect(decode('personal-message')).toMatchObject({
      event: { text: 'status SG 18.12', actor: { locale: 'en-GB' }, conversation: { scope: 'personal' } },
    });
  });

  it.each([
    ['a mention that the text writes with an attribute', '<at id="0">Saksgang</at> hjelp', [mention], 'hjelp'],
    ['a shortened mention', '<at>Saks</at> hjelp', [{ ...mention, text: '<at>Saks</at>' }], 'hjelp'],
    ['markup that a person typed', '&lt;at&gt;Saksgang&lt;/at&gt; hjelp', [], '<at>Saksgang</at> hjelp'],
    ['an entity that is encoded twice', '&amp;lt;', [], '&lt;'],
    ['half characters', 'a\ud800b &#xd83d; \udc00', [], 'a\ufffdb \ufffd \ufffd'],
    ['numbers for characters', '&#8211;&#x2013;&#0;&#x110000;', [], '––&#0;&#x110000;'],
    ['nothing but a mention', '<at>Saksgang</at>&nbsp;', [mention], ''],
  ])('is read with %s', (_case, text, entities, expected) => {
    expect(textOf(text, entities)).toBe(expected);
  });
});

describe('a press', () => {
  it('carries what the client sent', () => {
    expect(decode('execute')).toMatchObject({
      event: {
        kind: 'press',
        verb: 'ack',
        data: { item: 'i1', comment: 'Ser bra ut' },
        trigger: 'manual',
        reply: 'private',
      },
    });
  });

  it('by the client itself is automatic', () => {
    expect(decode('automatic-refresh')).toMatchObject({ event: { verb: 'view', trigger: 'automatic' } });
  });

  it('without a trigger is manual, and without data has none', () => {
    expect(decode('playground-execute')).toMatchObject({ event: { verb: 'ack', trigger: 'manual', data: {} } });
  });

  it('of an old client is answered where all can read', () => {
    expect(decode('submit')).toMatchObject({
      event: { kind: 'press', verb: 'ack', data: { item: 'i1' }, trigger: 'manual', reply: 'posted' },
    });
  });

  it('of an old client in a personal chat is answered in private', () => {
    expect(decode('personal-submit')).toMatchObject({ event: { kind: 'press', reply: 'private' } });
  });
});

describe('coming and going', () => {
  it.each([
    ['install-group', 'installed'],
    ['install-team', 'installed'],
    ['people-added', 'membersChanged'],
    ['people-removed', 'membersChanged'],
  ] as const)('%s is %s', (name, kind) => {
    expect(decode(name)).toMatchObject({ event: { kind, actor: kari } });
  });
});

describe('an activity', () => {
  it.each(['bot-added', 'uninstall', 'upgrade', 'typing', 'edited', 'reaction', 'file-consent'] as const)(
    'of the kind %s is ignored',
    (name) => {
      expect(decode(name).kind).toBe('ignored');
    },
  );

  it.each([
    ['no-entra-id', 'from.aadObjectId'],
    ['no-tenant', 'conversation.tenantId'],
    ['no-service-url', 'serviceUrl'],
    ['bad-execute', 'value'],
  ] as const)('like %s cannot be decoded', (name, reason) => {
    expect(decode(name)).toEqual({ kind: 'undecodable', reason });
  });

  it('may name its tenant in the channel data', () => {
    expect(decode('tenant-in-channel-data')).toMatchObject({ event: { actor: { tenantId: kari.tenantId } } });
  });
});

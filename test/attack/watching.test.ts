import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startCollector } from '../support/collector.ts';
import { baseActivity, executeActivity } from '../support/connector/activities.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { type Production, startProduction } from '../support/saksgang/startProduction.ts';

const { inger, odd } = people;
let collector: Awaited<ReturnType<typeof startCollector>>;
let bot: Production;
beforeAll(async () => {
  collector = await startCollector();
  bot = await startProduction({ telemetry: { collector: collector.endpoint } });
});
afterAll(() => collector.close());

const ready = async () => {
  const response = await fetch(bot.endpoint.replace('/api/messages', '/health/ready'));
  return { status: response.status, body: await response.json() };
};

describe('a bot that is watched', () => {
  it('is ready when store, queue and credentials work', async () => {
    expect(await ready()).toEqual({
      status: 200,
      body: { status: 'ready', store: 'ok', queue: 'ok', credentials: 'ok' },
    });
  });

  it('sends traces of turns, and figures of turns, store, queue and deliveries, without names or text', async () => {
    const data = { meetingId: bot.meeting.id, itemId: 'SG-2020-71', nonce: 'abcdefgh-1', text: 'HEMMELIG MERKNAD' };
    const base = baseActivity(bot.tenant, inger, places.sg);
    const press = { verb: 'item.comment.send', data: { ...data, paperVersion: 1, language: 'nb' } };
    await bot.teams.post(executeActivity(base, '1', press, {}, 'manual'));
    await bot.teams.say(odd, chatOf(odd), 'status 71/20');
    await bot.teams.post({ type: 'made up by an attacker' });

    await bot.close();

    const traces = collector.textsAt('/v1/traces').join('\n');
    const figures = collector.textsAt('/v1/metrics').join('\n');
    expect(traces).toContain('"turn"');
    expect(traces).toContain('"store create"');
    expect(traces).toContain('"teams post"');
    expect(traces).toContain('correlationId');
    for (const name of ['saksgang.turn.ms', 'saksgang.store.ms', 'saksgang.deliveries'])
      expect(figures).toContain(name);
    expect(traces + figures).not.toMatch(/HEMMELIG|Inger|Vik|Odd|@|made up|Bearer|planted/);
  });
});

it('without an endpoint nothing of the library is loaded', async () => {
  const source = await import('node:fs').then(({ readFileSync }) => readFileSync('src/start.ts', 'utf8'));

  expect(source).not.toMatch(/^import .*openTelemetry/m);
  vi.restoreAllMocks();
});

import { describe, expect, it } from 'vitest';
import { createPace, type PaceLimits } from '../../../src/adapters/teams/pace.ts';
import type { Turn } from '../../../src/ports/dialogue.ts';

const minute = 60_000;

function turn(person: string, chat = '19:sg@thread.v2'): Turn {
  return {
    actor: { tenantId: 't', entraId: person, channelUserId: `29:${person}` },
    conversation: { id: chat, scope: 'group', tenantId: 't', serviceUrl: 'https://connector.example.test/' },
    correlationId: 'c',
  };
}

/** A pace with a clock that the test moves. */
function paceOf(limits: Partial<PaceLimits>) {
  const time = { ms: 0 };
  const pace = createPace({ personPerMinute: 1_000, conversationPerMinute: 1_000, ...limits }, () => time.ms);
  return {
    /** How many of so many turns are taken. */
    take: (times: number, one: Turn, isByItself = false) =>
      Array.from({ length: times }, () => pace(one, isByItself)).filter(({ kind }) => kind === 'go').length,
    verdict: (one: Turn) => pace(one, false),
    wait: (ms: number) => {
      time.ms += ms;
    },
  };
}

describe('the pace of a person', () => {
  it('is a minute’s turns at once, and then as many as time gives back', () => {
    const { take, wait } = paceOf({ personPerMinute: 60 });

    expect(take(100, turn('kari'))).toBe(60);
    wait(10_000);
    expect(take(100, turn('kari'))).toBe(10);
    wait(10 * minute);
    expect(take(100, turn('kari'))).toBe(60);
  });

  it('is their own, wherever they are', () => {
    const { take } = paceOf({ personPerMinute: 10 });

    expect(take(20, turn('kari'))).toBe(10);
    expect(take(20, turn('kari', '19:other@thread.v2'))).toBe(0);
    expect(take(20, turn('odd'))).toBe(10);
  });

  it('counts what their client fetches by itself', () => {
    const { take } = paceOf({ personPerMinute: 10 });

    expect(take(20, turn('kari'), true)).toBe(10);
  });
});

describe('the pace of a conversation', () => {
  it('is shared by those who are in it, in all its threads', () => {
    const { take } = paceOf({ conversationPerMinute: 10 });

    expect(take(6, turn('kari', '19:akg;messageid=1'))).toBe(6);
    expect(take(6, turn('odd', '19:akg;messageid=2'))).toBe(4);
    expect(take(6, turn('odd', '19:other'))).toBe(6);
  });

  it('does not count what clients fetch by themselves when a card was updated', () => {
    const { take } = paceOf({ conversationPerMinute: 10 });

    const fetched = Array.from({ length: 60 }, (_, n) => take(1, turn(`p${n}`), true));

    expect(fetched.every((taken) => taken === 1)).toBe(true);
    expect(take(20, turn('kari'))).toBe(10);
  });
});

describe('who is too fast', () => {
  it('is told once in half a minute', () => {
    const { take, verdict, wait } = paceOf({ personPerMinute: 2 });
    take(2, turn('kari'));

    expect(verdict(turn('kari'))).toEqual({ kind: 'slow', tell: true });
    expect(verdict(turn('kari'))).toEqual({ kind: 'slow', tell: false });
    wait(29_999);
    expect(verdict(turn('kari'))).toEqual({ kind: 'slow', tell: false });
  });

  it('is told again when it goes on', () => {
    const { take, verdict, wait } = paceOf({ personPerMinute: 1 });
    take(2, turn('kari'));
    wait(30_000);

    expect(verdict(turn('kari'))).toEqual({ kind: 'slow', tell: true });
  });
});

it('a hundred thousand people are not all remembered', () => {
  const { take } = paceOf({ personPerMinute: 1 });

  for (let n = 0; n < 100_000; n++) take(1, turn(`p${n}`, `19:${n}`));

  expect(take(1, turn('p0', '19:0'))).toBe(1);
  expect(take(1, turn('p99999', '19:99999'))).toBe(0);
});

import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../src/domain/instant.ts';
import { Throttled, Unavailable } from '../../../src/ports/errors.ts';
import type { Lease } from '../../../src/ports/queue.ts';
import { openScripted, refusal, updated } from './service.ts';

const lease: Lease = {
  message: { kind: 'refresh' },
  attempt: 3,
  enqueuedAt: instantOf(0),
  receipt: '22222222-2222-4222-8222-222222222222/abc',
};

describe('what the service is asked for', () => {
  test('messages never expire, and delays are rounded up to whole seconds', async () => {
    const { service, open } = await openScripted();

    await open.queue.enqueue('m', 1_001);

    expect(service.asked).toHaveLength(1);
    const query = new URLSearchParams(service.asked[0]?.split('?')[1]);
    expect([query.get('messagettl'), query.get('visibilitytimeout')]).toEqual(['-1', '2']);
  });

  test('a lease of less than a second is one of a second', async () => {
    const { service, open } = await openScripted();

    await open.queue.receive(5, 1);

    expect(service.asked[0]).toMatch(/visibilitytimeout=1(?:&|$)/);
  });

  test('a receipt that is none of ours is lost without asking', async () => {
    const { service, open } = await openScripted();
    const madeUp = { ...lease, receipt: '../other/messages' };

    const tries = [
      await open.queue.complete(madeUp),
      await open.queue.extend(madeUp, 1_000),
      await open.queue.release(madeUp, 0),
      await open.queue.bury(madeUp, 'r'),
    ];

    expect(tries).toEqual([false, undefined, false, false]);
    expect(service.asked).toEqual([]);
  });
});

describe('a service that is too busy', () => {
  test('is asked three times at most, and the wait it wants is told', async () => {
    const { service, open } = await openScripted();
    service.on(/^POST/, refusal(503, 'ServerBusy', { 'retry-after': '7' }));

    const sent = open.queue.enqueue('m', 0);

    await expect(sent).rejects.toThrow(Throttled);
    await expect(sent).rejects.toMatchObject({ retryAfterMs: 7_000 });
    expect(service.asked).toHaveLength(3);
  });

  test('that says 429 without a time means a second', async () => {
    const { service, open } = await openScripted();
    service.on(/^GET/, refusal(429, 'TooManyRequests'));

    const taken = open.queue.receive(1, 1_000);

    await expect(taken).rejects.toThrow(Throttled);
    await expect(taken).rejects.toMatchObject({ retryAfterMs: 1_000 });
  });

  test('only for a moment is not noticed', async () => {
    const { service, open } = await openScripted();
    service.on(/^POST/, (request, response) => {
      service.on(/^POST/, (_again, second) => void second.writeHead(201).end());
      refusal(503, 'ServerBusy')(request, response);
    });

    const sent = open.queue.enqueue('m', 0);

    await expect(sent).resolves.toBeUndefined();
    expect(service.asked).toHaveLength(2);
  });
});

describe('a service that fails', () => {
  test.for([
    ['with an error of its own', refusal(500, 'InternalError')],
    ['with a time-out of its own', refusal(503, 'OperationTimedOut')],
    ['by refusing us', refusal(403, 'AuthorizationPermissionMismatch')],
    ['by having no such queue', refusal(404, 'QueueNotFound')],
    ['by cutting the connection', (request: { socket: { destroy(): void } }) => void request.socket.destroy()],
    ['by never answering', () => undefined],
  ] as const)('%s is unavailable, whatever is asked of it', async ([, answer]) => {
    const { service, open } = await openScripted(1_500);
    service.on(/./, answer);

    const results = await Promise.allSettled([
      open.queue.enqueue('m', 0),
      open.queue.receive(1, 1_000),
      open.queue.complete(lease),
      open.queue.extend(lease, 1_000),
      open.queue.release(lease, 0),
      open.queue.bury(lease, 'r'),
      open.deadLetters.list(1),
      open.deadLetters.revive('x'),
      open.deadLetters.discard('x'),
    ]);

    expect(results.map((result) => result.status === 'rejected' && result.reason instanceof Unavailable)).toEqual(
      results.map(() => true),
    );
  });

  test('at burying leaves the message on the queue', async () => {
    const { service, open } = await openScripted();
    service.on(/^PUT \/work\/messages/, updated);
    service.on(/^POST \/work-poison/, refusal(500, 'InternalError'));

    const buried = open.queue.bury(lease, 'r');

    await expect(buried).rejects.toThrow(Unavailable);
    expect(service.asked.filter((what) => what.startsWith('POST /work-poison'))).not.toEqual([]);
    expect(service.asked.filter((what) => what.startsWith('DELETE'))).toEqual([]);
  });

  test('a lease that is lost before burying leaves nothing on the poison queue', async () => {
    const { service, open } = await openScripted();
    service.on(/^PUT \/work\/messages/, refusal(400, 'PopReceiptMismatch'));

    const buried = await open.queue.bury(lease, 'r');

    expect(buried).toBe(false);
    expect(service.asked.filter((what) => what.includes('/work-poison'))).toEqual([]);
  });
});

describe('closing', () => {
  test('ends the calls under way, and all later ones', async () => {
    const { service, open } = await openScripted(60_000);
    service.on(/^GET/, () => undefined);
    const waiting = open.queue.receive(1, 1_000);
    const ended = expect(waiting).rejects.toThrow('The queue is closed');

    await open.close();
    await open.close();

    await ended;
    await expect(open.queue.enqueue('m', 0)).rejects.toThrow(Unavailable);
    expect(service.asked.filter((what) => what.startsWith('POST'))).toEqual([]);
  });
});

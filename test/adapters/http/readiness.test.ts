import { expect, it } from 'vitest';
import { createReadiness } from '../../../src/adapters/http/readiness.ts';
import { createHttpServer } from '../../../src/adapters/http/server.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';

const works = async () => undefined;
const fails = async () => {
  throw new Error('the inside');
};

it('what fails makes us not ready, by its name, and says why in the log alone', async () => {
  const log = createMemoryLog();
  const server = createHttpServer(async () => ({ status: 200 }), log, { checks: { store: works, queue: fails } });
  const port = await server.listen('127.0.0.1', 0);

  const response = await fetch(`http://127.0.0.1:${port}/health/ready`);
  const live = await fetch(`http://127.0.0.1:${port}/health/live`);

  expect({ status: response.status, body: await response.json() }).toEqual({
    status: 503,
    body: { status: 'notReady', store: 'ok', queue: 'failed' },
  });
  expect(live.status).toBe(200);
  expect(log.lines).toMatchObject([{ level: 'warn', fields: { check: 'queue', errorMessage: 'the inside' } }]);
  await server.close();
});

it('however many ask, the store is asked once in five seconds', async () => {
  const time = { ms: 0 };
  let asked = 0;
  const store = async () => {
    asked += 1;
  };
  const readiness = createReadiness({ store }, createMemoryLog(), () => time.ms);

  await Promise.all(Array.from({ length: 100 }, readiness));
  time.ms = 4_999;
  await readiness();
  expect(asked).toBe(1);
  time.ms = 5_000;
  await readiness();
  expect(asked).toBe(2);
});

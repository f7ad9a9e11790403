import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openAzureQueue } from '../../src/adapters/queue/open.ts';
import { createSqliteQueue } from '../../src/adapters/sqlite/queue.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { startAzurite } from '../support/azurite/start.ts';
import { runScript } from './script.ts';
import { openState, tempFolder } from './states.ts';

/** A database with one message put aside, and the queue in it. */
async function buryOne() {
  const file = join(tempFolder(), 'data.db');
  const queue = createSqliteQueue(openState(file).db, () => instantOf(Date.now()));
  await queue.enqueue({ kind: 'refresh' }, 0);
  const [lease] = await queue.receive(1, 60_000);
  await queue.bury(lease ?? expect.fail('no message'), 'failed 12 times');
  const env = { SAKSGANG_DATABASE: file };
  const { out } = await runScript('queue', ['dead'], env);
  return { queue, env, letter: JSON.parse(out) as { readonly id: string } };
}

test('what was put aside is listed, one line each', async () => {
  const { letter } = await buryOne();

  expect(letter).toMatchObject({ message: { kind: 'refresh' }, reason: 'failed 12 times', attempts: 1 });
});

test('a message is revived by its id', async () => {
  const { queue, env, letter } = await buryOne();

  const revived = await runScript('queue', ['revive', letter.id], env);

  expect(revived).toEqual({ code: 0, out: '', err: `${letter.id} is on the queue again.\n` });
  expect((await queue.receive(1, 60_000)).map(({ message }) => message)).toEqual([{ kind: 'refresh' }]);
  expect(await runScript('queue', ['dead'], env)).toEqual({ code: 0, out: '', err: '0 put aside.\n' });
});

test('a message is discarded by its id, and only once', async () => {
  const { queue, env, letter } = await buryOne();

  const ends = [
    await runScript('queue', ['discard', letter.id], env),
    await runScript('queue', ['discard', letter.id], env),
  ];

  expect(ends.map(({ code }) => code)).toEqual([0, 1]);
  expect(ends[1]?.err).toBe(`There is no ${letter.id} among what was put aside.\n`);
  expect(await queue.receive(1, 60_000)).toEqual([]);
});

test('the queue of an account is the one that the variables name, and the script ends by itself', async () => {
  const { url, account, key, stop } = await startAzurite();
  onTestFinished(stop);
  const { queue, close } = await openAzureQueue({
    url,
    queueName: 'saksgang-work',
    poisonQueueName: 'saksgang-poison',
    credential: { kind: 'sharedKey', account, key },
    clock: () => instantOf(Date.now()),
  });
  await queue.enqueue('work', 0);
  const [lease] = await queue.receive(1, 60_000);
  await queue.bury(lease ?? expect.fail('no message'), 'broken');
  await close();

  const ended = await runScript('queue', ['dead'], {
    SAKSGANG_QUEUE_URL: url,
    SAKSGANG_QUEUE_ACCOUNT: account,
    SAKSGANG_QUEUE_KEY: key,
  });

  expect(ended).toMatchObject({ code: 0, err: '1 put aside.\n' });
  expect(JSON.parse(ended.out)).toMatchObject({ message: 'work', reason: 'broken', attempts: 1 });
});

test('an address that is none is told in a sentence', async () => {
  const ended = await runScript('queue', ['dead'], { SAKSGANG_QUEUE_URL: 'somewhere' });

  expect(ended).toEqual({ code: 1, out: '', err: expect.stringMatching(/^SAKSGANG_QUEUE_URL: must be the address/) });
});

test('asked for what it does not know, it tells how to use it', async () => {
  const wrong = [[], ['dead', 'x'], ['revive'], ['revive', 'a', 'b'], ['bury', 'x']];

  const ends = await Promise.all(wrong.map((args) => runScript('queue', args, {})));

  expect(ends).toEqual(wrong.map(() => ({ code: 2, out: '', err: expect.stringContaining('npm run queue -- dead') })));
});

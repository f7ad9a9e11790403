import { expect, test } from 'vitest';
import { sendDigest } from '../../../src/usecases/reminders/sendDigest.ts';
import { openSetting } from '../setting.ts';

test('nothing more is kept of someone who has left, who would get the next digest should they come back', async () => {
  const setting = await openSetting();
  const { clock, queue, records } = setting.deps;
  const { keys, people, reminders } = records;
  const entraId = 'aaaaaaaa-0000-4000-8000-000000000077';
  const partition = keys.personPartition(entraId);
  const person = { entraId, channelUserId: '29:gone', person: 'gone@storvik.example', digest: true };
  await people.create(partition, keys.person, person);
  const delays: number[] = [];
  const counting = { ...queue, enqueue: async (_message: unknown, delayMs: number) => void delays.push(delayMs) };

  const wait = await sendDigest({ ...setting.deps, queue: counting })({ kind: 'digest', entraId, at: clock() });

  expect(wait).toBeUndefined();
  expect(await reminders.digests.list(partition, keys.digest(''))).toEqual([]);
  expect(delays).toEqual([expect.any(Number)]);
  expect(setting.messenger.sent).toBe(0);
  await setting.close();
});

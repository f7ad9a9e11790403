import { appendFile, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { instantOf } from '../../src/domain/instant.ts';
import { isoDate, localDateOf } from '../../src/domain/localTime.ts';
import type { MeetingRecord } from '../../src/usecases/record/recordSchema.ts';
import type { Delivery } from '../../src/usecases/reminders/types.ts';
import { runScript } from '../state/script.ts';
import { tempFolder } from '../state/states.ts';
import { openSetting, type Setting } from '../usecases/setting.ts';

const at = instantOf(Date.UTC(2026, 10, 2, 10));
const later = instantOf(Date.UTC(2026, 10, 2, 11));
const odd = 'odd.mjelde@storvik.example';
const siri = 'siri.tveit@fylkeskommunen.example';

let setting: Setting;
let date: string;
const run = (...args: readonly string[]) =>
  runScript('record', args, {
    SAKSGANG_LOCAL: '1',
    SAKSGANG_DATABASE: setting.file,
    SAKSGANG_COOPERATION: 'samples/cooperation.yaml',
  });

beforeAll(async () => {
  setting = await openSetting();
  date = isoDate(localDateOf(setting.meeting.startsAt, setting.deps.cooperation.timeZone));
  await remind(setting);
});
afterAll(() => setting.close());

test('a meeting is exported with its reminders, and each way to tamper with the package is found', async () => {
  const folder = tempFolder();

  const exported = await run('export', 'SG', date, folder);
  const whole = await run('verify', folder);

  expect(exported).toMatchObject({ code: 0, out: '' });
  expect(exported.err).toContain('files of SG-');
  expect(await readdir(folder)).toEqual(expect.arrayContaining(['manifest.json', 'minutes.docx', 'record.json']));
  expect(whole).toMatchObject({ code: 0, out: '' });
  expect(whole.err).toContain('every byte as it was sealed');

  const path = join(folder, 'record.json');
  const text = await readFile(path, 'utf8');
  const record: MeetingRecord = JSON.parse(text);
  expect(record.reminders).toMatchObject([
    {
      id: 'ladder-1',
      by: 'ladder',
      rung: 'before:72',
      deliveries: [
        { person: odd, state: 'sent', at: later, tries: [{ outcome: 'throttled', status: 429 }, { outcome: 'sent' }] },
        { person: siri, state: 'unreachable', at: later, reason: 'blocked', mentionedInChat: true },
      ],
    },
    { id: 'round-2', by: 'secretariat', askedBy: 'kari', itemId: setting.itemId, to: 'ASKOY', deliveries: [] },
  ]);

  await writeFile(path, text.replace('throttled', 'Throttled'));
  await appendFile(join(folder, 'extra.txt'), 'x');
  const changed = await run('verify', folder);
  await unlink(join(folder, 'minutes.docx'));
  const missing = await run('verify', folder);

  expect(changed.code).toBe(1);
  expect(changed.out).toContain('record.json has been changed');
  expect(changed.out).toContain('extra.txt');
  expect(missing.out).toContain('minutes.docx');
});

test('what cannot be exported or verified is told in a sentence', async () => {
  const full = tempFolder();
  await writeFile(join(full, 'there.txt'), 'x');

  const noMeeting = await run('export', 'SG', '2026-01-01', tempFolder());
  const notEmpty = await run('export', 'SG', date, full);
  const noFolder = await run('verify', join(full, 'nowhere'));
  const noVerb = await run('exprot', 'SG');

  expect(noMeeting).toMatchObject({ code: 1, err: 'There is no meeting of SG on 2026-01-01.\n' });
  expect(notEmpty).toMatchObject({ code: 1, err: `${full} is not empty.\n` });
  expect(noFolder).toMatchObject({ code: 1, err: `${join(full, 'nowhere')} cannot be read.\n` });
  expect(noVerb.code).toBe(2);
  expect(noVerb.err).toContain('npm run record -- export BODY');
});

/** A step of the ladder that reached one of two, and one that the secretariat asked for and that still waits. */
async function remind({ deps, meeting, itemId }: Setting): Promise<void> {
  const { keys, reminders } = deps.records;
  const partition = keys.meetingPartition(meeting.id);
  const scope = { body: 'SG', meetingId: meeting.id };
  const step = { ...scope, id: 'ladder-1', rung: 'before:72', createdAt: at, dueAt: at, state: 'done' } as const;
  const asked = { ...scope, itemId, id: 'round-2', askedBy: 'kari', createdAt: later, dueAt: later } as const;
  const to = { kind: 'party', party: 'ASKOY' } as const;
  await reminders.rounds.create(partition, keys.round(step.id), step);
  await reminders.rounds.create(partition, keys.round(asked.id), { ...asked, to, state: 'waiting' });
  const fates: readonly Pick<Delivery, 'person' | 'state' | 'tries'>[] = [
    {
      person: odd,
      state: { kind: 'sent', at: later, messageId: '1' },
      tries: [
        { at, outcome: 'throttled', status: 429 },
        { at: later, outcome: 'sent' },
      ],
    },
    {
      person: siri,
      state: { kind: 'unreachable', at: later, reason: 'blocked', mentioned: true },
      tries: [{ at: later, outcome: 'gone', status: 403 }],
    },
  ];
  for (const fate of fates) {
    const delivery: Delivery = { ...scope, ...fate, roundId: step.id, byItself: true };
    await reminders.deliveries.create(partition, keys.delivery(step.id, fate.person), delivery);
  }
}

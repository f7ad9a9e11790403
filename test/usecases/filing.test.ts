import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSample } from '../../scripts/sample/loadSample.ts';
import { agendaOf } from '../../src/usecases/meetings.ts';
import { fileCase } from '../../src/usecases/operator/fileCase.ts';
import { publishMeeting } from '../../src/usecases/posts/publishMeeting.ts';
import { change } from '../../src/usecases/records/change.ts';
import { openSetting, type Setting, sgChat } from './setting.ts';

let setting: Setting;

beforeEach(async () => {
  setting = await openSetting();
});

afterEach(() => setting.close());

test('a new version of a case on a published agenda is no addition; a case that comes then is', async () => {
  await publishMeeting(setting.deps)(setting.meeting);
  const meeting = await readMeeting();
  const paper = { meeting, access: { kind: 'open' }, type: 'orientering', sections: [], proposal: [] } as const;
  const file = fileCase(setting.deps);

  const again = await file({ ...paper, ...textOf('Ny tekst'), key: { body: 'SG', year: 2020, sequence: 71 } });
  const late = await file({ ...paper, ...textOf('En sak til'), key: { body: 'SG', year: 2020, sequence: 80 } });

  expect(again).toMatchObject({ kind: 'newVersion' });
  expect([again.item.addedLate, late.item.addedLate]).toEqual([undefined, true]);
});

test('loading the sample once more leaves the agenda as the secretariat has made it', async () => {
  const { deps, itemId } = setting;
  const { records } = deps;
  const partition = records.keys.meetingPartition(setting.meeting.id);
  await change(records.items, partition, records.keys.item(itemId), (item) => item && { ...item, position: 9 });
  await publishMeeting(deps)(setting.meeting);
  const before = await agendaOf(deps, setting.meeting.id);

  await loadSample(deps, sgChat);

  expect(await agendaOf(deps, setting.meeting.id)).toEqual(before);
});

function textOf(text: string) {
  return { title: text, extract: text, text };
}

async function readMeeting() {
  const { records } = setting.deps;
  const found = await records.meetings.read(records.keys.bodyPartition('SG'), records.keys.meeting(setting.meeting.id));
  if (!found) throw new Error('The sample has no meeting');
  return found.value;
}

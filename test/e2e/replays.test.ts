import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { baseActivity, executeActivity, messageActivity } from '../support/connector/activities.ts';
import type { Json, Person, Place } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openPublishedStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd, siri } = people;
let story: Story;
const sent = { at: 0 };

beforeAll(async () => {
  story = await openPublishedStory();
});
afterAll(() => story.close());
beforeEach(() => {
  sent.at = Date.UTC(2026, 11, 1, 9);
});

const tenant = () => ({
  tenantId: '11111111-1111-4111-8111-111111111111',
  botId: '28:saksgang',
  botName: 'Saksgang',
  serviceUrl: story.connector.serviceUrl,
});

/** Each activity is sent a second after the one before, as the channel's clock would have it. */
function timed(activity: Json): Json {
  sent.at += 1_000;
  return { ...activity, timestamp: new Date(sent.at).toISOString() };
}

function pressed(person: Person, verb: string, more: Json = {}): Json {
  const data = { meetingId: story.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb', ...more };
  return timed(executeActivity(baseActivity(tenant(), person, places.sg), '1', { verb, data }, {}, 'manual'));
}

function written(person: Person, place: Place, text: string): Json {
  return timed(messageActivity(tenant(), person, place, text));
}

async function bring(activity: Json): Promise<string> {
  const { status, body } = await story.saksgang.teams.post(activity);
  expect(status).toBe(200);
  return JSON.stringify(body);
}

/** To another replica: what this one has in its memory is gone. */
async function bringElsewhere(activity: Json): Promise<string> {
  await story.saksgang.restart();
  return bring(activity);
}

async function answersOf(person: Person): Promise<readonly string[]> {
  const { keys, responses } = story.saksgang.bot.deps.records;
  const found = await responses.read(
    keys.meetingPartition(story.meeting.id),
    keys.response('SG-2020-71', person.entraId),
  );
  return found?.value.entries.map(({ answer }) => answer) ?? [];
}

describe('an activity that comes again', () => {
  test('to the same replica gets the same answer and does nothing', async () => {
    const acknowledge = pressed(siri, 'item.acknowledge');

    const first = await bring(acknowledge);
    const second = await bring(acknowledge);

    expect(second).toBe(first);
    expect(await answersOf(siri)).toEqual(['acknowledged']);
  });

  test('to another replica does not bring back an answer that was withdrawn since', async () => {
    const acknowledge = pressed(odd, 'item.acknowledge');
    const again = pressed(odd, 'item.acknowledge');
    await bring(acknowledge);
    await bring(again);
    await bring(pressed(odd, 'item.withdraw'));

    await bringElsewhere(acknowledge);
    await bringElsewhere(again);

    expect(await answersOf(odd)).toEqual(['acknowledged', 'withdrawn']);
    await bring(pressed(odd, 'item.acknowledge'));
    expect(await answersOf(odd)).toEqual(['acknowledged', 'withdrawn', 'acknowledged']);
  });

  test('to another replica makes no second comment', async () => {
    const comment = pressed(odd, 'item.comment.send', { nonce: 'abcdefgh-1', text: 'Vi støttar dette.' });
    await bring(comment);

    await bringElsewhere(comment);

    const { keys, comments } = story.saksgang.bot.deps.records;
    expect(await comments.list(keys.meetingPartition(story.meeting.id), keys.comment('SG-2020-71'))).toHaveLength(1);
  });

  test('to another replica does not close a case that was opened since, and says nothing', async () => {
    const close = written(kari, chatOf(kari), 'avslutt 71/20');
    await bring(close);
    await bring(written(kari, chatOf(kari), 'gjenåpne 71/20'));
    const before = story.posted(chatOf(kari)).length;

    await bringElsewhere(close);

    const { keys, items } = story.saksgang.bot.deps.records;
    const item = await items.read(keys.meetingPartition(story.meeting.id), keys.item('SG-2020-71'));
    expect(item?.value.state).toBe('open');
    expect(story.posted(chatOf(kari))).toHaveLength(before);
  });

  test('as a press of the secretariat’s is told to look', async () => {
    const close = pressed(kari, 'item.close');
    await bring(close);
    await bring(pressed(kari, 'item.reopen'));

    const answer = await bringElsewhere(close);

    expect(answer).toContain('Denne meldingen har jeg alt behandlet.');
    const { keys, items } = story.saksgang.bot.deps.records;
    const item = await items.read(keys.meetingPartition(story.meeting.id), keys.item('SG-2020-71'));
    expect(item?.value.state).toBe('open');
  });

  test('as a question is answered once', async () => {
    const question = written(siri, chatOf(siri), 'status 71/20');
    await bring(question);

    await bringElsewhere(question);

    expect(story.posted(chatOf(siri)).filter(({ text }) => text.includes('71/20'))).toHaveLength(1);
  });
});

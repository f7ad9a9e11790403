import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../support/connector/types.ts';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people } from '../support/saksgang/people.ts';
import { actionsOf } from '../support/saksgang/seen.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri, inger, gjest } = people;
const oldButton = 'Denne knappen virker ikke lenger. Ingenting er lagret. Skriv «hjelp» for å se hva jeg kan.';

let story: Story;
let good: Json;

beforeAll(async () => {
  story = await openPublishedStory();
  good = { meetingId: story.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb' };
});
afterAll(() => story.close());

async function answersOn(itemId: string) {
  const { records } = story.saksgang.bot.deps;
  return records.responses.list(records.keys.meetingPartition(story.meeting.id), records.keys.response(itemId));
}

describe('data that a client made up', () => {
  test.each([
    ['another meeting', { meetingId: 'SG-1999-01-01' }],
    ['another case', { itemId: 'SG-2020-999' }],
    ['a document of another kind', { itemId: 'SG-2020-71:x' }],
    ['a case of another body', { itemId: 'AKG-2020-71' }],
  ])('that names %s finds no case', async (_what, forged) => {
    const answer = await story.press(siri, story.shared(sak), {
      verb: 'item.acknowledge',
      data: { ...good, ...forged },
    });

    expect(answer.text).toBe('Fant ikke saken. Kortet kan være gammelt.');
  });

  test.each([
    ['a number for an id', { meetingId: 7 }],
    ['no case', { itemId: undefined }],
    ['a version that is none', { paperVersion: -1 }],
    ['a language we do not speak', { language: 'tlh' }],
    ['far too long an id', { itemId: 'x'.repeat(5_000) }],
  ])('with %s is taken for an old button', async (_what, forged) => {
    const answer = await story.press(siri, story.shared(sak), {
      verb: 'item.acknowledge',
      data: { ...good, ...forged },
    });

    expect(answer.text).toBe(oldButton);
  });

  test('with a verb that nobody knows is taken for an old button, in the language of the person', async () => {
    const answer = await story.press(odd, story.shared(sak), { verb: 'item.destroy', data: good });

    expect(answer.text).toContain('Denne knappen verkar ikkje lenger. Ingenting er lagra.');
  });

  test('with a version that is yet to come saves nothing', async () => {
    const answer = await story.press(siri, story.shared(sak), {
      verb: 'item.acknowledge',
      data: { ...good, paperVersion: 99 },
    });

    expect(answer.text).toContain('Svaret er ikke lagret.');
    expect(await answersOn('SG-2020-71')).toEqual([]);
  });

  test('cannot answer for someone else: whoever the data names, the one who presses has answered', async () => {
    const forged = { ...good, entraId: inger.entraId, person: inger.email, from: { aadObjectId: inger.entraId } };

    await story.press(siri, story.shared(sak), { verb: 'item.acknowledge', data: forged });
    const asGuest = await story.press(gjest, story.shared(sak), { verb: 'item.acknowledge', data: forged });

    expect(asGuest.text).toContain('Du står ikke på medlemslisten.');
    expect((await answersOn('SG-2020-71')).map(({ value }) => value.entraId)).toEqual([siri.entraId]);
  });

  test('cannot make the form of one comment overwrite that of another person', async () => {
    const form = await story.press(odd, story.shared(sak), 'Skriv kommentar');
    const nonce = JSON.stringify(form.card).match(/"nonce":"([^"]+)"/)?.[1];
    const data = { ...good, nonce };

    await story.press(odd, story.shared(sak), { verb: 'item.comment.send', data }, { text: 'Frå Odd' });
    await story.press(siri, story.shared(sak), { verb: 'item.comment.send', data }, { text: 'Frå Odd' });
    const list = await story.ask(kari, chatOf(kari), 'kommentarer 71/20');

    expect(list.text).toContain('Odd Mjelde');
    expect(list.text).toContain('Siri Tveit');
  });

  test('cannot close a case, nor decide about a card, without being the secretariat', async () => {
    const close = await story.press(odd, story.shared(sak), { verb: 'item.close', data: good });
    const { records } = story.saksgang.bot.deps;
    const posts = await records.posts.list(records.keys.meetingPartition(story.meeting.id), records.keys.post(''));
    const data = { meetingId: story.meeting.id, postId: posts[0]?.value.id, decision: 'resend' };
    const resolve = await story.press(odd, story.shared(sak), { verb: 'post.resolve', data });

    expect(close.text).toBe('Berre sekretariatet kan gjere dette.');
    expect(resolve.text).toBe('Berre sekretariatet kan gjere dette.');
  });

  test('cannot acknowledge a case that is not published yet', async () => {
    const later = await planMeeting(story.saksgang, 'SG', 50);
    await file(story.saksgang, later, 95);
    const data = { ...good, meetingId: later.id, itemId: 'SG-2020-95' };

    const asMember = await story.press(odd, story.shared(sak), { verb: 'item.acknowledge', data });
    const asReader = await story.press(odd, story.shared(sak), { verb: 'item.show', data });

    expect(asMember.text).toBe('Fann ikkje saka. Kortet kan vere gammalt.');
    expect(asReader.text).toBe('Fann ikkje saka. Kortet kan vere gammalt.');
  });
});

describe('an old client, which submits messages', () => {
  test('gets its own view as a card in the 1:1 chat', async () => {
    const asked = await story.ask(inger, chatOf(inger), 'status 71/20');

    const posted = await story.submit(inger, asked, { ...good, verb: 'item.acknowledge' });

    expect(posted).toHaveLength(1);
    expect(posted[0]?.text).toContain('Du tok sak 71/20 til orientering');
    expect(posted[0]?.buttons).toContain('Angre');
  });

  test('gets the sentence alone in the group, as everyone there reads it', async () => {
    const posted = await story.submit(kari, story.shared(sak), { ...good, verb: 'item.acknowledge' });

    expect(posted).toHaveLength(1);
    expect(posted[0]?.text).toMatch(/^Du tok sak 71\/20 til orientering/);
    expect(posted[0]?.card).toBeUndefined();
  });

  test('shows the case to everyone in the group without telling what the person has answered', async () => {
    const posted = await story.submit(kari, story.shared(sak), { ...good, verb: 'item.show' });

    expect(posted[0]?.text).toContain(sak);
    expect(posted[0]?.text).not.toContain('Tatt til orientering');
    expect(posted[0]?.buttons).not.toContain('Angre');
  });

  test('finds on every button what it has to send', () => {
    const actions = actionsOf(story.shared(sak));

    expect(actions.map(({ fallback }) => fallback.type)).toEqual(actions.map(() => 'Action.Submit'));
    expect(actions.map(({ fallback }) => fallback.data)).toEqual(actions.map(({ verb, data }) => ({ ...data, verb })));
  });

  test('with data that was made up is told that the button no longer works', async () => {
    const posted = await story.submit(siri, story.shared(sak), { ...good, meetingId: 1, verb: 'item.acknowledge' });

    expect(posted.map(({ text }) => text)).toEqual([oldButton]);
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Cooperation } from '../../src/domain/cooperation.ts';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { nodesOf } from '../support/cardRules.ts';
import { kindsNaming, recordKinds } from '../support/dataMap.ts';
import { comment, pressUnder } from '../support/saksgang/commenting.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import type { Seen } from '../support/saksgang/seen.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri, gjest } = people;
const dayMs = 86_400_000;
const patiently = { timeout: 60_000, interval: 100 };

function linkOf({ card }: Seen): string {
  return String(nodesOf(card).find(({ type }) => type === 'Action.OpenUrl')?.url);
}

describe('«mine opplysninger»', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
    await comment(story, odd, '=2+2 er fire');
    const form = await pressUnder(story, odd, '=2+2', 'Rediger');
    await story.press(odd, form, 'Send', { text: 'To og to er fire' });
    await story.press(siri, story.shared(sak), 'Ta til orientering');
  });
  afterAll(() => story.close());

  async function fileOf(person: typeof odd, words: string, heading: string): Promise<string> {
    await story.tell(person, chatOf(person), words);
    const message = await vi.waitFor(() => story.shared(heading, chatOf(person)), patiently);
    const response = await fetch(linkOf(message));
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''.*\.csv$/);
    return response.text();
  }

  test('gives a person all that is stored about them as a spreadsheet, and nothing about others', async () => {
    const file = await fileOf(odd, 'mine opplysningar', 'Opplysningane om deg');

    expect(file).toContain('Medlemslista;odd.mjelde@storvik.example;name;Odd Mjelde\r\n');
    expect(file).toMatch(/Kommentar;comment:[^;]+;text;"'=2\+2 er fire"/);
    expect(file).toMatch(/Kommentar;comment:[^;]+;edits\.0\.text;To og to er fire/);
    expect(file).toContain(odd.entraId);
    expect(file).toContain(chatOf(odd).id);
    for (const other of [siri, kari]) {
      expect(file).not.toContain(other.entraId);
      expect(file).not.toContain(other.name);
    }
  });

  test('also someone who is not listed', async () => {
    const file = await fileOf(gjest, 'my data', 'What is stored about you');

    expect(file).toContain(gjest.entraId);
    expect(file).not.toContain(odd.entraId);
  });

  test('is not answered where others read along', async () => {
    const answer = await story.ask(siri, places.sg, 'mine opplysninger');

    expect(answer.text).toContain('Dette svarer jeg bare på når vi er alene.');
  });

  test('the link opens nothing after a quarter of an hour', async () => {
    const url = linkOf(story.shared('Opplysningane om deg', chatOf(odd)));

    story.saksgang.setClock(instantOf(Date.now() + 16 * 60_000));

    expect((await fetch(url)).status).toBe(404);
  });
});

describe('after ninety days', () => {
  let story: Story;
  const paper =
    'SAK 5/26 Prøvesak\n\nOrientering om noe.\n\nForslag til vedtak:\nStyringsgruppen tar saken til orientering.\n';

  beforeAll(async () => {
    story = await openPublishedStory();
    await story.press(kari, await story.ask(kari, chatOf(kari), 'påminn SG'), 'Send påminnelse');
    await vi.waitFor(() => expect(story.posted(chatOf(odd))).not.toEqual([]), patiently);
    await comment(story, odd, 'Vi støttar dette.');
    await story.press(odd, story.shared(sak), 'Ta til orientering');
    await story.share(kari, 'sak.txt', paper);
    for (const text of ['hjelp', 'dagleg oppsummering', 'eg kan ikkje møte SG', 'mine opplysningar']) {
      await story.tell(odd, chatOf(odd), text);
    }
    await vi.waitFor(() => story.shared('Opplysningane om deg', chatOf(odd)), patiently);
  });
  afterAll(() => story.close());

  const records = () => story.saksgang.bot.deps.records;
  const inDays = (days: number) => story.saksgang.setClock(instantOf(Date.now() + days * dayMs));

  async function operational() {
    const { keys, drafts, seen } = records();
    const digits = [...'0123456789abcdef'];
    const marks = await Promise.all(digits.map((digit) => seen.list(keys.seenPartition(digit), keys.seen())));
    return { drafts: (await drafts.list(keys.draftPartition, keys.draft(''))).length, seen: marks.flat().length };
  }

  async function record() {
    const { keys, comments, responses } = records();
    const partition = keys.meetingPartition(story.meeting.id);
    const [comment] = await comments.list(partition, keys.comment('SG-2020-71'));
    const [response] = await responses.list(partition, keys.response('SG-2020-71'));
    return { comment: comment?.value.name, response: response?.value.name };
  }

  const personOf = (entraId: string) => records().people.read(records().keys.personPartition(entraId), 'person');
  const claimOf = (address: string) =>
    records().claims.read(records().keys.claimPartition, records().keys.claim(address));

  test('operational data are gone, and not a day before; the record is kept', async () => {
    expect(await operational()).toMatchObject({ drafts: 1 });
    inDays(89);
    await doneOn(89);
    expect(await operational()).toMatchObject({ drafts: 1 });
    expect((await operational()).seen).toBeGreaterThan(0);

    inDays(91);

    await vi.waitFor(async () => expect(await operational()).toEqual({ drafts: 0, seen: 0 }), patiently);
    expect(await record()).toEqual({ comment: 'Odd Mjelde', response: 'Odd Mjelde' });
  });

  test('people who have left are forgotten, except in the record, and those who have not are kept', async () => {
    await story.saksgang.restart({ cooperation: without(await sampleCooperation(), 'odd.mjelde@storvik.example') });
    inDays(92);
    // All of it: what is marked a moment later is marked on another day.
    await doneOn(92);
    expect((await personOf(odd.entraId))?.value.departedAt).toBeDefined();

    inDays(183);
    await doneOn(183);

    expect(await personOf(odd.entraId)).toBeUndefined();
    expect(await claimOf('odd.mjelde@storvik.example')).toBeUndefined();
    expect(await claimOf('kari.nordbo@nesoy.example')).toBeDefined();
    expect(await personOf(kari.entraId)).toBeDefined();
    expect(await record()).toEqual({ comment: 'Odd Mjelde', response: 'Odd Mjelde' });
    const documents = await story.saksgang.everyDocument();
    const names = [odd.entraId, odd.channelUserId, odd.name, 'odd.mjelde@storvik.example', chatOf(odd).id];
    expect(kindsNaming(documents, names)).toEqual(['comment', 'meeting', 'response']);
    expect(recordKinds()).toEqual(expect.arrayContaining(['comment', 'meeting', 'response']));
    // What Teams told of Odd was told of Kari as well, and she is still there.
    expect(kindsNaming(documents, [kari.entraId])).toEqual(expect.arrayContaining(['claim', 'person']));
  });

  /** Waits until the day's housekeeping has been done. */
  async function doneOn(days: number): Promise<void> {
    const { keys, sweeps } = records();
    const day = Math.floor((epochOf(instantOf(Date.now())) + days * dayMs) / dayMs);
    await vi.waitFor(async () => {
      const done = await sweeps.read(keys.jobPartition, keys.housekeeping);
      expect(done?.value.doneThrough).toBeGreaterThanOrEqual(day);
    }, patiently);
  }

  function without(cooperation: Cooperation, key: string): Cooperation {
    return { ...cooperation, people: cooperation.people.filter((person) => person.key !== key) };
  }
});

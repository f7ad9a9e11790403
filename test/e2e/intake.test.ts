import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nodesOf } from '../support/cardRules.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { inputsOf } from '../support/saksgang/seen.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd } = people;
const seed = readFileSync('samples/papers/sak-71-20.txt', 'utf8');
const akgPaper = `Sak 14/26 Orientering: Status for bysykkel

Bakgrunn

Bysykkelordningen ble utvidet i januar 2026.

Forslag til vedtak

Administrativ koordineringsgruppe tar saken til orientering.
`;
let story: Story;

beforeAll(async () => {
  story = await openPublishedStory();
});
afterAll(() => story.close());

test('the same paper again changes nothing, and says so', async () => {
  const shown = await story.shareOne(kari, 'sak-71-20.txt', seed);

  const told = await story.press(kari, shown, 'Legg på sakslisten', inputsOf(shown));

  expect(inputsOf(shown)).toMatchObject({ number: '71/20', body: 'SG', type: 'orientering' });
  expect(told.text).toContain('har alt denne teksten');
});

test('a changed paper becomes a new version: who had confirmed is told what changed, once, and asked again', async () => {
  await story.press(odd, story.shared(sak), 'Ta til orientering');
  await story.comesToSay(sak, '1 av 6 har bekreftet');
  const changed = seed.replace('Prisen er kr. 825 000', 'Prisen er kr. 925 000');
  const shown = await story.shareOne(kari, 'sak-71-20-ny.txt', changed);

  const told = await story.press(kari, shown, 'Legg på sakslisten', inputsOf(shown));
  const notice = await vi.waitFor(
    () => story.posted(chatOf(odd)).find(({ text }) => text.includes('er endra')) ?? expect.fail('no notice yet'),
    { timeout: 60_000, interval: 50 },
  );
  await story.comesToSay(sak, '0 av 6 har bekreftet');
  const again = await story.press(odd, notice, 'Vis saka');
  await story.press(odd, again, 'Ta til orientering');
  await story.comesToSay(sak, '1 av 6 har bekreftet');

  expect(told.text).toContain('versjon 2');
  expect(notice.text).toContain('Status');
  expect(notice.text).not.toContain('Bakgrunn');
  expect(story.posted(chatOf(odd)).filter(({ text }) => text.includes('er endra'))).toHaveLength(1);
});

test('a case for a new meeting is corrected in the form and filed; what is wrong is told, and nothing typed is lost', async () => {
  const shown = await story.shareOne(kari, 'bysykkel.txt', akgPaper);
  const first = inputsOf(shown);
  const filled = {
    ...first,
    meeting: 'new',
    title: 'Bysykkel, status',
    date: '2099-05-28',
    time: '10:00',
    place: 'Teams',
  };

  const refused = await story.press(kari, shown, 'Legg på sakslisten', { ...filled, number: 'fjorten' });
  const filed = await story.press(kari, refused, 'Legg på sakslisten', { ...inputsOf(refused), number: '14/26' });
  const agenda = await story.ask(kari, chatOf(kari), 'saksliste AKG');

  expect(first).toMatchObject({ number: '14/26', body: 'AKG', meeting: 'new' });
  expect(refused.text).toContain('Saksnummeret må skrives som 71/20');
  expect(inputsOf(refused)).toMatchObject({ title: 'Bysykkel, status', date: '2099-05-28', number: 'fjorten' });
  expect(filed.text).toContain('Sak 14/26 ligger på sakslisten for administrativ koordineringsgruppe 28. mai 2099');
  expect(agenda.text).toContain('Bysykkel, status');
});

test('the original can be opened from the paper for some minutes, with a link that cannot be made up', async () => {
  const card = await story.press(kari, story.shared(sak), 'Vis saksframlegget');
  const link = nodesOf(card.card).find(({ type }) => type === 'Action.OpenUrl');
  const url = String(link?.url);

  const opened = await fetch(url);
  const forged = await fetch(`${url.slice(0, -4)}AAAA`);

  expect(opened.status).toBe(200);
  expect(opened.headers.get('content-disposition')).toContain('sak-71-20-ny.txt');
  expect(await opened.text()).toContain('925 000');
  expect(forged.status).toBe(404);
});

test('a notice of a new version of which nobody knows whether it arrived is shown to the secretariat, who decides', async () => {
  story.connector.failNext({ kind: 'status', status: 504, applied: true, on: 'send', holding: 'er endra' });
  const changed = seed.replace('Prisen er kr. 825 000', 'Prisen er kr. 1 025 000');
  const shown = await story.shareOne(kari, 'sak-71-20-nyare.txt', changed);

  await story.press(kari, shown, 'Legg på sakslisten', inputsOf(shown));
  const asked = await vi.waitFor(
    () =>
      story.posted(chatOf(kari)).find(({ text }) => text.includes('kanskje ikke kom fram')) ??
      expect.fail('not asked yet'),
    { timeout: 60_000, interval: 50 },
  );
  const status = await story.ask(kari, chatOf(kari), 'driftsstatus');
  const settled = await story.press(kari, asked, 'Den kom fram');
  const after = await story.ask(kari, chatOf(kari), 'driftsstatus');

  expect(asked.text).toContain('Odd Mjelde: ny versjon av sak 71/20');
  expect(asked.buttons).toEqual(['Send på nytt', 'Den kom fram']);
  expect(status.text).toContain('Odd Mjelde: ny versjon av sak 71/20');
  expect(settled.text).toContain('Takk.');
  expect(after.text).toContain('Ingenting har feilet i bakgrunnen.');
  expect(story.posted(chatOf(odd)).filter(({ text }) => text.includes('er endra'))).toHaveLength(2);
});

test.each([
  ['a file that is no document', 'bilde.png', new Uint8Array([137, 80, 78, 71]), 'filtype jeg ikke leser'],
  [
    'a picture that calls itself a document',
    'sak.pdf',
    new Uint8Array([137, 80, 78, 71]),
    'passer ikke med filendelsen',
  ],
  ['a text without a case', 'notat.txt', 'Husk kaffe til møtet.', 'Slik leste jeg notat.txt'],
] as const)('%s is answered in a sentence', async (_, name, content, sentence) => {
  const [told] = await story.share(kari, name, content);

  expect(told?.text).toContain(sentence);
});

test('only the secretariat brings in documents', async () => {
  const [told] = await story.share(odd, 'sak.txt', akgPaper);

  expect(told?.text).toContain('Berre sekretariatet');
});

test('nothing in the group chat tells of what was brought in', async () => {
  expect(story.posted(places.sg).filter(({ text }) => text.includes('Bysykkel'))).toEqual([]);
});

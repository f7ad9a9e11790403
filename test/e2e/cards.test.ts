import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVoices } from '../../src/text/voice.ts';
import { houseFaults } from '../support/cardRules.ts';
import { file } from '../support/saksgang/cases.ts';
import { people, places } from '../support/saksgang/people.ts';
import { togglesOf } from '../support/saksgang/seen.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openStory, type Story, sak } from '../support/saksgang/story.ts';

let story: Story;
let moments: { readonly meeting: string; readonly deadline: string };

beforeAll(async () => {
  story = await openStory();
  const { meeting } = story;
  await file(story.saksgang, meeting, 75, { position: 4, type: 'drofting', title: 'Rullering av planen' });
  await file(story.saksgang, meeting, 76, { position: 5, type: 'vedtak', title: 'Budsjett for neste år' });
  await story.tell(people.kari, places.sg, 'publiser SG');
  const { nb } = createVoices(await sampleCooperation());
  moments = { meeting: nb.moment(meeting.startsAt), deadline: nb.moment(meeting.deadline) };
});
afterAll(() => story.close());

test('the agenda lists every case with number, title and type, and when and where to meet', () => {
  const agenda = story.shared('Saksliste for styringsgruppen');

  expect(agenda.text).toContain(`Tid: ${moments.meeting}\nSted: Nygårdsgaten 112, Bergen\nFrist: ${moments.deadline}`);
  expect(agenda.text).toContain('69/20\nGodkjenning av innkalling og saksliste\nFormalia');
  expect(agenda.text).toMatch(/71\/20\nVidereutvikling av Miljøløftets organisering\s*\nOrienteringssak/);
  expect(agenda.text).toContain('75/20\nRullering av planen\nDrøftingssak');
  expect(agenda.text).toContain('76/20\nBudsjett for neste år\nVedtakssak');
  expect(agenda.buttons).toEqual([]);
});

test('formalities, discussion and decision cases get no card of their own', () => {
  const cards = story.posted(places.sg).map(({ text }) => text.split('\n')[0]);

  expect(cards).toEqual([expect.stringContaining('Saksliste'), sak]);
});

test('the case card shows number, title, type, meeting, deadline, proposal and the count of seats', () => {
  const text = story.shared(sak).text.replaceAll('\u00a0', ' ');

  expect(text).toContain(`${sak}\nVidereutvikling av Miljøløftets organisering`);
  expect(text).toContain(`Møte: Styringsgruppen, ${moments.meeting}`);
  expect(text).toContain(`Frist: ${moments.deadline}`);
  expect(text).toContain('Forslag til vedtak\n');
  expect(text).toContain('0 av 6 har bekreftet');
  expect(text).toContain('Dette er ikke et vedtak.');
});

test('the case card begins with a short extract, with the rest folded away behind «Vis mer»', () => {
  const seen = story.shared(sak);
  const more = JSON.stringify(seen.card).match(/"id":"more","isVisible":(\w+)/)?.[1];

  expect(seen.text).toContain('I lys av at byvekstavtalen ble signert');
  expect(togglesOf(seen)).toEqual(['Vis mer', 'Vis mindre']);
  expect(more).toBe('false');
});

test('the case card has the five buttons, acknowledging first', () => {
  const { buttons } = story.shared(sak);

  expect(buttons).toEqual([
    'Ta til orientering',
    'Skriv kommentar',
    'Jeg ønsker saken drøftet i møtet',
    'Hvem mangler?',
    'Vis saksframlegget',
  ]);
});

test('what was posted keeps the rules of the house for cards', () => {
  const faults = story.posted(places.sg).flatMap(({ card }) => houseFaults(card ?? {}));

  expect(faults).toEqual([]);
});

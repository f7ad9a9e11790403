import { afterAll, beforeAll, expect, test } from 'vitest';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { inputsOf } from '../support/saksgang/seen.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd } = people;
const inger = { ...people.inger, locale: 'en-GB' };

let story: Story;

beforeAll(async () => {
  story = await openPublishedStory();
  await story.ask(inger, chatOf(inger), 'language English');
});
afterAll(() => story.close());

test('a wish for discussion without a reason is saved, and can be changed or taken back', async () => {
  const form = await story.press(kari, story.shared(sak), 'Jeg ønsker saken drøftet i møtet');

  const own = await story.press(kari, form, 'Send', { text: '' });

  expect(form.text).toContain('Ønsket går til møteleder og sekretariatet');
  expect(own.text).toMatch(/Ønsket ditt om å drøfte sak 71\/20 i møtet er lagret .* kl\. /);
  expect(own.buttons).toEqual([
    'Angre',
    'Ta til orientering',
    'Skriv kommentar',
    'Hvem mangler?',
    'Vis saksframlegget',
    'Send påminnelse',
  ]);
});

test('the same wish again changes nothing and says so', async () => {
  const form = await story.press(kari, story.shared(sak), 'Jeg ønsker saken drøftet i møtet');

  const again = await story.press(kari, form, 'Send', { text: '' });

  expect(again.text).toContain('Du har alt bedt om å få drøftet sak 71/20 i møtet');
});

test('a reason that is too long is refused, and what was written is still in the form', async () => {
  const form = await story.press(odd, story.shared(sak), 'Jeg ønsker saken drøftet i møtet');

  const refused = await story.press(odd, form, 'Send', { text: 'b'.repeat(501) });

  expect(refused.text).toContain('Teksten er på 501 teikn. Han kan vere på høgst 500.');
  expect(String(inputsOf(refused).text)).toMatch(/^b{490,500}/);
  await story.press(odd, refused, 'Avbryt');
});

test('a wish with a reason is saved in English, and the shared card counts the wishes', async () => {
  const form = await story.press(inger, story.shared(sak), 'Jeg ønsker saken drøftet i møtet');
  const own = await story.press(inger, form, 'Send', { text: 'The costs are not clear.' });

  const shared = await story.comesToSay(sak, '2 ønsker saken drøftet i møtet');

  expect(form.text).toContain('Your wish goes to the chair and the secretariat');
  expect(own.text).toMatch(/Your wish to discuss case 71\/20 in the meeting was saved on .* at /);
  expect(shared.text).toContain('0 av 6 har bekreftet');
});

test('those who want a discussion are named apart from those who are missing', async () => {
  const missing = await story.ask(kari, places.sg, 'hvem mangler på 71/20');

  const [waiting, wishing] = missing.text.split('Ønsker drøfting');
  expect(waiting).toContain('Odd Mjelde');
  expect(waiting).not.toContain('Kari Nordbø');
  expect(wishing).toContain('Kari Nordbø');
  expect(wishing).toContain('Inger Vik');
});

test('acknowledging instead of wishing takes the wish back', async () => {
  const own = await story.press(kari, story.shared(sak), 'Ta til orientering');

  const shared = await story.comesToSay(sak, '1 ønsker saken drøftet i møtet');

  expect(own.text).toContain('Du tok sak 71/20 til orientering');
  expect(shared.text).toContain('1 av 6 har bekreftet');
});

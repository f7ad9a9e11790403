import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import type { Seen } from '../support/saksgang/seen.ts';
import { openPublishedStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri, vidar } = people;
const newOdd: Person = { ...odd, channelUserId: '29:odd2', entraId: 'aaaaaaaa-0000-4000-8000-0000000000f3' };
let story: Story;
let card: Seen;

beforeAll(async () => {
  story = await openPublishedStory();
  await story.press(odd, story.shared(sak), 'Ta til orientering');
  story.connector.place(places.sg, [kari, inger, newOdd, siri, vidar]);
  story.connector.place(chatOf(newOdd), [newOdd]);
});
afterAll(() => story.close());

test('someone with a new account is locked out at first, and the secretariat is shown what can be done', async () => {
  const refused = await story.press(newOdd, story.shared(sak), 'Ta til orientering');
  card = await story.ask(kari, chatOf(kari), 'ny konto: Odd Mjelde');

  expect(refused.text).toContain('Du står ikke på medlemslisten');
  expect(card.text).toContain('Har personen fått ny konto, må den gamle løses først.');
  expect(card.buttons).toEqual(['Løs kontoen']);
});

test('once released, the old account can do nothing, and the new one is that person, with the answer they gave', async () => {
  const released = await story.press(kari, card, 'Løs kontoen');
  const old = await story.press(odd, story.shared(sak), 'Ta til orientering');
  const missing = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20');
  const own = await story.press(newOdd, story.shared(sak), 'Ta til orientering');
  const status = await story.ask(kari, chatOf(kari), 'status 71/20');

  expect(released.text).toContain('Kontoen er løst fra Odd Mjelde.');
  expect(old.text).toContain('Du står ikke på medlemslisten');
  expect(missing.text).not.toContain('Odd Mjelde');
  expect(own.text).toContain('Du tok sak 71/20 til orientering');
  expect(status.text).toContain('1 av 6 har bekreftet');
});

test('pressing again changes nothing, and the record says who did it and when', async () => {
  const again = await story.press(kari, card, 'Løs kontoen');
  const { records } = story.saksgang.bot.deps;
  const claim = await records.claims.read(records.keys.claimPartition, records.keys.claim(odd.email ?? ''));

  expect(again.text).toContain('Dette er alt avgjort.');
  expect(claim?.value).toMatchObject({
    entraId: newOdd.entraId,
    history: [{ entraId: odd.entraId, what: 'released', by: kari.entraId, at: expect.stringMatching(/Z$/) }],
  });
});

test('an account that was released by mistake can be used again', async () => {
  const held = await story.ask(kari, chatOf(kari), 'konto: Inger');
  await story.press(kari, held, 'Løs kontoen');
  const lockedOut = await story.press(inger, story.shared(sak), 'Ta til orientering');
  const shown = await story.ask(kari, chatOf(kari), 'konto: Inger Vik');

  const restored = await story.press(kari, shown, 'Bruk kontoen igjen');
  const back = await story.press(inger, story.shared(sak), 'Ta til orientering');

  expect(lockedOut.text).toContain('Du står ikke på medlemslisten');
  expect(restored.text).toContain('Kontoen kan brukes av Inger Vik igjen.');
  expect(back.text).toContain('Du tok sak 71/20 til orientering');
});

test('nobody releases their own account, and only the secretariat releases any', async () => {
  const own = await story.ask(kari, chatOf(kari), 'ny konto: Kari Nordbø');
  const unseen = await story.ask(kari, chatOf(kari), 'ny konto: Berit Solsvik');
  const unknown = await story.ask(kari, chatOf(kari), 'ny konto: Nils Ingen');
  const members = await story.ask(siri, chatOf(siri), 'ny konto: Kari Nordbø');
  const forged = await story.press(siri, card, 'Løs kontoen');

  expect(own.text).toContain('Du kan ikke løse din egen konto');
  expect(unseen.text).toContain('Jeg har ikke møtt Berit Solsvik i Teams ennå');
  expect(unknown.text).toContain('Nils Ingen');
  expect(members.text).toContain('sekretariatet');
  expect(forged.text).toContain('sekretariatet');
});

test('all of it is said in nynorsk and English as well', async () => {
  const nynorsk = await story.ask(kari, chatOf(kari), 'byt konto: Siri Tveit');
  const english = await story.ask(kari, chatOf(kari), 'new account: Siri Tveit');

  expect([nynorsk.text, nynorsk.buttons]).toEqual([
    expect.stringContaining('må gamlekontoen løysast'),
    ['Løys kontoen'],
  ]);
  expect(english.buttons).toEqual(['Release the account']);
});

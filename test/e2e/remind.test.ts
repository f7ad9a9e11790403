import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { addDays, instantAt, localDateOf } from '../../src/domain/localTime.ts';
import { file, revisePaper } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openPublishedStory, openStory, type Story } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri, vidar } = people;

/** The day before the deadline, in the middle of the morning. */
function morningBefore({ saksgang, meeting }: Story): void {
  const day = addDays(localDateOf(meeting.deadline, 'Europe/Oslo'), -1);
  saksgang.setClock(instantAt('Europe/Oslo', day, '10:00'));
}

describe('a reminder by hand', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openStory();
    morningBefore(story);
    await file(story.saksgang, story.meeting, 72, { title: 'Bompengeinntektene' });
    await story.tell(kari, places.sg, 'publiser SG');
    for (const person of [kari, inger, odd, siri]) await story.tell(person, chatOf(person), 'hjelp');
  });
  afterAll(() => story.close());

  test('is for the secretariat: others get a friendly no, in their language', async () => {
    const asMember = await story.ask(odd, chatOf(odd), 'påminn SG');
    const inEnglish = await story.ask({ ...siri, locale: 'en-GB' }, chatOf(siri), 'remind 71/20');

    expect(asMember.text).toBe('Berre sekretariatet kan gjere dette.');
    expect(inEnglish.text).toBe('Only the secretariat can do this.');
  });

  test('of a case that is not for information says what applies instead', async () => {
    const answer = await story.ask(kari, chatOf(kari), 'påminn 69/20');

    expect(answer.buttons).not.toContain('Send påminnelse');
  });

  test('begins with a preview: who gets what and when, and who cannot be reached; nothing is sent', async () => {
    const before = story.posted(chatOf(odd)).length;

    const preview = await story.ask(kari, chatOf(kari), 'påminn SG');

    expect(preview.text).toContain('Påminnelse til styringsgruppen');
    expect(preview.text).toContain('4 får en melding med knapper i egen chat når du trykker på knappen.');
    expect(preview.text).toContain('Odd Mjelde (71/20, 72/20)');
    expect(preview.text).toContain('Kan ikke nås i egen chat (2)');
    expect(preview.text).toContain('Berit Solsvik (71/20, 72/20): er ikke i chatten og har ikke skrevet til boten');
    expect(preview.buttons).toEqual(['Send påminnelse']);
    expect(story.posted(chatOf(odd))).toHaveLength(before);
  });

  test('reaches each who is missing with one card, answers in it, and ends with a summary', async () => {
    await story.press(odd, story.shared('Sak 72/20'), 'Ta til orientering');
    const preview = await story.ask(kari, chatOf(kari), 'påminn SG');
    const [first, second] = await Promise.all([
      story.press(kari, preview, 'Send påminnelse'),
      story.press(kari, preview, 'Send påminnelse'),
    ]);
    expect([first.text, second.text].toSorted()).toEqual([
      'Denne påminnelsen er alt sendt eller på vei. Ingen får den to ganger.',
      'Påminnelsen er på vei. Du får en oppsummering når alle er ferdige.',
    ]);

    const summary = await story.comesToSay('Påminnelsen til styringsgruppen', 'Har fått den (4)', chatOf(kari));
    const card = story.shared('Dette venter på deg', chatOf(inger));
    const nynorsk = story.shared('Sak 71/20 ventar på deg', chatOf(odd));

    expect(summary.text).toContain('Kunne ikke nås (2)');
    expect(summary.text).toContain('Berit Solsvik: er ikke i chatten og har ikke skrevet til boten, nevnt i chatten');
    expect(card.text).toContain('Sak 71/20');
    expect(card.text).toContain('Bompengeinntektene');
    expect(card.buttons.slice(0, 4)).toEqual([
      'Ta til orientering',
      'Skriv kommentar',
      'Jeg ønsker saken drøftet i møtet',
      'Vis saken',
    ]);
    expect(nynorsk.text).not.toContain('Bompengeinntektene');
    expect(story.posted(chatOf(inger)).filter(({ text }) => text.includes('Dette venter på deg'))).toHaveLength(1);
    expect(story.shared('Jeg når deg ikke i egen chat').text).toContain('Arve Kleppe');
  });

  test('shows what is left as one answers in the card, and the group’s card follows', async () => {
    const card = story.shared('Dette venter på deg', chatOf(inger));

    const left = await story.press(inger, card, 'Ta til orientering');
    const shown = await story.comesToSay('Dette venter på deg', 'Sak 72/20 venter på deg', chatOf(inger));
    await story.comesToSay('Sak 71/20 · Orienteringssak', '1 av 6 har bekreftet');
    const done = await story.press(inger, shown, 'Ta til orientering');

    expect(left.text).toMatch(/Du tok sak 71\/20 til orientering/);
    expect(left.text).toContain('Sak 72/20 venter på deg: Bompengeinntektene.');
    expect(done.text).toContain('Takk, ingenting venter på deg');
    expect(done.buttons).toEqual([]);
    await story.comesToSay('Takk, ingenting venter på deg', 'styringsgruppen', chatOf(inger));
  });

  test('shows what is left when a case is closed, and asks again when a paper has changed', async () => {
    const both = story.shared('Dette venter på deg', chatOf(siri));
    await story.tell(kari, chatOf(kari), 'avslutt 72/20');
    const one = await story.comesToSay('Sak 71/20 venter på deg', 'Sak 71/20', chatOf(siri));
    await revisePaper(story.saksgang, 'En ny tekst');
    const again = await story.comesToSay('Sak 71/20 venter på deg', 'Sak 71/20', chatOf(inger));

    expect(both.buttons.filter((button) => button === 'Ta til orientering')).toHaveLength(2);
    expect(one.messageId).toBe(both.messageId);
    expect(one.text).not.toContain('72/20');
    expect(one.buttons.filter((button) => button === 'Ta til orientering')).toHaveLength(1);
    await story.press(inger, again, 'Ta til orientering');
  });

  test('is in the ledger that the secretariat sees, and nobody else', async () => {
    const missing = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20?');
    const asMember = await story.ask(siri, chatOf(siri), 'hvem mangler på 71/20?');
    const inGroup = await story.ask(kari, places.sg, 'hvem mangler på 71/20?');

    expect(missing.text).toMatch(/Siri Tveit: påminnet .* kl\. 10\.0\d/);
    expect(missing.text).toContain('Berit Solsvik: nevnt i chatten (er ikke i chatten og har ikke skrevet til boten)');
    expect(missing.buttons).toContain('Send påminnelse');
    expect(asMember.text).not.toContain('påminnet');
    expect(asMember.buttons).not.toContain('Send påminnelse');
    expect(inGroup.text).not.toContain('påminnet');
  });

  test('can be sent from the secretariat’s views, for one case', async () => {
    const status = await story.ask(kari, chatOf(kari), 'status 71/20');

    const preview = await story.press(kari, status, 'Send påminnelse');

    expect(preview.text).toContain('Påminnelse om sak 71/20 til styringsgruppen');
    expect(preview.text).not.toContain('Inger Vik');
  });

  test('can be for one party or one person', async () => {
    const party = await story.ask(kari, chatOf(kari), 'purr på Storvik om 71/20');
    const person = await story.ask(kari, chatOf(kari), 'purr på Siri om 71/20');
    const nobody = await story.ask(kari, chatOf(kari), 'purr på Atlantis om 71/20');

    expect(party.text).toContain('Odd Mjelde');
    expect(party.text).not.toContain('Siri Tveit');
    expect(person.text).toContain('Siri Tveit');
    expect(person.text).not.toContain('Odd Mjelde');
    expect(nobody.text).toContain('Atlantis');
  });

  test('asks the deputy in the place of a member who has reported absence', async () => {
    await story.tell(vidar, chatOf(vidar), 'hjelp');
    await story.tell(kari, chatOf(kari), 'forfall SG: Arve Kleppe');

    const preview = await story.ask(kari, chatOf(kari), 'påminn 71/20');

    expect(preview.text).toContain('Vidar Moe (71/20)');
    expect(preview.text).not.toContain('Arve Kleppe');
  });
});

test('a guest for whom the app cannot be opened is told of as such, and mentioned in the body’s chat instead', async () => {
  const story = await openPublishedStory();
  onTestFinished(() => story.close());
  morningBefore(story);
  for (const person of [kari, inger, siri]) await story.tell(person, chatOf(person), 'hjelp');
  const fault = { on: 'create', kind: 'status', status: 403, code: 'ForbiddenOperationException' } as const;
  // At the preview, and when it is sent.
  story.connector.failNext(fault, 2);

  const preview = await story.ask(kari, chatOf(kari), 'påminn 71/20');
  await story.press(kari, preview, 'Send påminnelse');
  const summary = await story.comesToSay('Påminnelsen om sak 71/20', 'Har fått den (3)', chatOf(kari));
  const mention = story.connector.messages(places.sg.id).at(-1)?.versions.at(-1);

  expect(preview.text).toContain('Odd Mjelde (71/20): har ikke appen');
  expect(summary.text).toContain('Odd Mjelde: har ikke appen, nevnt i chatten');
  expect(JSON.stringify(mention)).toContain('<at>Odd Mjelde</at>');
});

/** What the secretary and a member read, from the preview to the ledger. */
const readings = [
  {
    language: 'bokmål',
    words: 'send påminnelse til SG',
    preview: ['Påminnelse til styringsgruppen', 'Får melding (4)', 'Kan ikke nås i egen chat (2)'],
    button: 'Send påminnelse',
    started: 'Påminnelsen er på vei. Du får en oppsummering når alle er ferdige.',
    card: ['Sak 71/20 venter på deg: ', 'Fristen er ', 'Skriv «daglig oppsummering»'],
    acknowledge: 'Ta til orientering',
    left: 'Takk, ingenting venter på deg',
    summary: ['Påminnelsen til styringsgruppen', 'Kunne ikke nås (2)', 'Har fått den (4)', 'nevnt i chatten'],
    question: 'hvem mangler på 71/20?',
    ledger: [/Inger Vik: påminnet .* kl\. 10\./, /Berit Solsvik: nevnt i chatten \(er ikke i chatten/],
  },
  {
    language: 'nynorsk',
    words: 'send påminning til styringsgruppa',
    preview: ['Påminning til styringsgruppa', 'Får melding (4)', 'Kan ikkje nåast i eigen chat (2)'],
    button: 'Send påminning',
    started: 'Påminninga er på veg. Du får ei oppsummering når alle er ferdige.',
    card: ['Sak 71/20 ventar på deg: ', 'Fristen er ', 'Skriv «dagleg oppsummering»'],
    acknowledge: 'Ta til orientering',
    left: 'Takk, ingenting ventar på deg',
    summary: ['Påminninga til styringsgruppa', 'Kunne ikkje nåast (2)', 'Har fått ho (4)', 'nemnd i chatten'],
    question: 'kven manglar på 71/20?',
    ledger: [/Inger Vik: påmint .* kl\. 10\./, /Berit Solsvik: nemnd i chatten \(er ikkje i chatten/],
  },
  {
    language: 'engelsk',
    words: 'send a reminder to the steering group',
    preview: ['Reminder to the steering group', 'Get a message (4)', 'Cannot be reached in a chat of their own (2)'],
    button: 'Send a reminder',
    started: 'The reminder is on its way. You get a summary when everyone is done.',
    card: ['Case 71/20 is waiting for you: ', 'The deadline is ', 'Write “daily digest”'],
    acknowledge: 'Note for information',
    left: 'Thank you, nothing is waiting for you',
    summary: [
      'The reminder to the steering group',
      'Could not be reached (2)',
      'Have got it (4)',
      'mentioned in the chat',
    ],
    question: 'who is missing on 71/20?',
    ledger: [/Inger Vik: reminded .* at 10/, /Berit Solsvik: mentioned in the chat \(is not in the chat/],
  },
] as const;

test.each(readings)('all of it is read in $language: preview, send, card, summary and ledger', async (reading) => {
  const story = await openPublishedStory();
  onTestFinished(() => story.close());
  morningBefore(story);
  for (const person of [kari, siri, inger]) await story.tell(person, chatOf(person), `språk ${reading.language}`);

  const preview = await story.ask(kari, chatOf(kari), reading.words);
  const started = await story.press(kari, preview, reading.button);
  const card = await story.comesToSay(reading.card[0], '71/20', chatOf(siri));
  const summary = await story.comesToSay(reading.summary[0], reading.summary[2], chatOf(kari));
  const left = await story.press(siri, card, reading.acknowledge);
  const ledger = await story.ask(kari, chatOf(kari), reading.question);

  for (const part of reading.preview) expect(preview.text).toContain(part);
  expect(started.text).toBe(reading.started);
  for (const part of reading.card) expect(card.text).toContain(part);
  for (const part of reading.summary) expect(summary.text).toContain(part);
  expect(left.text).toContain(reading.left);
  for (const part of reading.ledger) expect(ledger.text).toMatch(part);
  expect(ledger.text).not.toContain('Siri Tveit');
});

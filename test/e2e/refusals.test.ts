import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { file, revisePaper } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { openPublishedStory, openStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri, vidar, gjest, knut, arve } = people;

describe('people without a seat', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test.each([
    ['Ta til orientering', 'nb-NO', 'Du står ikke på medlemslisten. Spør sekretariatet hvis det er feil.'],
    ['Skriv kommentar', 'nn-NO', 'Du står ikkje på medlemslista. Spør sekretariatet om det er feil.'],
    ['Jeg ønsker saken drøftet i møtet', 'en-GB', 'You are not on the list of members.'],
    ['Hvem mangler?', 'nb-NO', 'Du står ikke på medlemslisten.'],
    ['Vis saksframlegget', 'nb-NO', 'Du står ikke på medlemslisten.'],
  ])(
    'someone who is listed nowhere is refused at «%s», in the language of their client',
    async (button, locale, says) => {
      const answer = await story.press({ ...gjest, locale }, story.shared(sak), button);

      expect(answer.text).toContain(says);
      expect(answer.card).toBeUndefined();
    },
  );

  test('a member of another body may read the case, but not answer it nor see who is missing', async () => {
    story.connector.place(places.sg, [...(story.connector.people(places.sg.id) ?? []), knut]);

    const acknowledged = await story.press(knut, story.shared(sak), 'Ta til orientering');
    const missing = await story.press(knut, story.shared(sak), 'Hvem mangler?');
    const paper = await story.press(knut, story.shared(sak), 'Vis saksframlegget');

    expect(acknowledged.text).toBe('Bare medlemmer og varamedlemmer i styringsgruppen kan ta saken til orientering.');
    expect(missing.text).toBe('Dette er for styringsgruppen og sekretariatet.');
    expect(paper.text).toContain('Videreutvikling av Miljøløftets organisering');
  });

  test('a deputy’s answer is recorded, does not count as the seat’s, and they are told so', async () => {
    const own = await story.press(vidar, story.shared(sak), 'Ta til orientering');
    const missing = await story.press(kari, story.shared(sak), 'Hvem mangler?');
    const { records } = story.saksgang.bot.deps;
    const key = records.keys.response('SG-2020-71', vidar.entraId);
    const found = await records.responses.read(records.keys.meetingPartition(story.meeting.id), key);

    expect(own.text).toContain('Du svarte som vara. Svaret er lagret, men teller først når forfall er meldt.');
    expect(missing.text).toContain('0 av 6 har bekreftet');
    expect(missing.text).toContain('Arve Kleppe');
    expect(found?.value.entries).toEqual([
      expect.objectContaining({ answer: 'acknowledged', role: 'deputy', deputyFor: arve.email }),
    ]);
  });
});

describe('the deadline', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test('an answer at the very second of the deadline is in time', async () => {
    story.saksgang.stopClock(story.meeting.deadline);

    const own = await story.press(odd, story.shared(sak), 'Ta til orientering');

    expect(own.text).toMatch(/Du tok sak 71\/20 til orientering .* kl\. 12\.00\.\n/);
  });

  test('an answer a second after the deadline is taken and marked as late', async () => {
    story.saksgang.stopClock(instantOf(epochOf(story.meeting.deadline) + 1_000));

    const own = await story.press(kari, story.shared(sak), 'Ta til orientering');
    const form = await story.press(siri, story.shared(sak), 'Jeg ønsker saken drøftet i møtet');
    const wish = await story.press(siri, form, 'Send', { text: '' });
    const later = await story.refresh(kari, story.shared(sak));

    expect(later.text).toMatch(/Tatt til orientering .* \(etter fristen\)/);
    expect(own.text).toContain('Det var etter fristen, og det blir merket.');
    expect(wish.text).toContain('Det var etter fristen, og det blir merket.');
  });

  test('a comment after the deadline is marked as late in the list', async () => {
    const form = await story.press(kari, story.shared(sak), 'Skriv kommentar');
    await story.press(kari, form, 'Send', { text: 'Sent, men godt' });

    const list = await story.ask(siri, chatOf(siri), 'kommentarer 71/20');

    expect(list.text).toMatch(/Kari Nordbø[\s\S]*etter fristen[\s\S]*Sent, men godt/);
  });

  test('the shared card comes to say that the deadline has passed', async () => {
    story.saksgang.setClock(instantOf(epochOf(story.meeting.deadline) + 5_000));

    const shared = await story.comesToSay(sak, 'Fristen gikk ut');

    expect(shared.buttons).toContain('Ta til orientering');
  });
});

describe('a case that is closed', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test('is closed by the secretariat only', async () => {
    const refused = await story.ask(odd, places.sg, 'avslutt 71/20');

    expect(refused.text).toBe('Berre sekretariatet kan gjere dette.');
  });

  test('takes no answers, comments or wishes, and says so in the language of the person', async () => {
    const form = await story.press(odd, story.shared(sak), 'Skriv kommentar');
    const before = story.shared(sak);

    const closed = await story.ask(kari, places.sg, 'avslutt 71/20');
    const acknowledged = await story.press(odd, before, 'Ta til orientering');
    const sent = await story.press(odd, form, 'Send', { text: 'For seint' });
    const wished = await story.press({ ...siri, locale: 'en-GB' }, before, 'Jeg ønsker saken drøftet i møtet');
    await story.press(odd, form, 'Avbryt');

    expect(closed.text).toBe('Sak 71/20 er avsluttet for svar.');
    expect(acknowledged.text).toBe('Saka er avslutta. Kontakt sekretariatet om noko er feil.');
    expect(sent.text).toBe('Saka er avslutta. Kontakt sekretariatet om noko er feil.');
    expect(wished.text).toBe('Saken er avsluttet. Kontakt sekretariatet hvis noe er feil.');
  });

  test('shows on the shared card and on the agenda that it is closed, without the buttons to answer', async () => {
    const shared = await story.comesToSay(sak, 'Avsluttet');
    const agenda = await story.comesToSay('Saksliste for', 'Avsluttet');

    expect(shared.buttons).toEqual(['Hvem mangler?', 'Vis saksframlegget', 'Vis historikk']);
    expect(agenda.text).toContain('Orienteringssak · Avsluttet');
  });

  test('closed again changes nothing and says so; opened again it takes answers', async () => {
    const again = await story.ask(kari, places.sg, 'lukk 71/20');
    const opened = await story.ask(kari, chatOf(kari), 'gjenåpne 71/20');
    const shared = await story.comesToSay(sak, 'Dette er ikke et vedtak.');
    const own = await story.press(odd, shared, 'Ta til orientering');

    expect(again.text).toBe('Sak 71/20 var alt avsluttet.');
    expect(opened.text).toBe('Sak 71/20 er åpnet igjen for svar.');
    expect(own.text).toContain('Du tok sak 71/20 til orientering');
  });
});

describe('a paper that was changed', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test('is not acknowledged by a press on the old card: the person gets the new one', async () => {
    const old = story.shared(sak);
    await story.press(siri, old, 'Ta til orientering');
    await revisePaper(story.saksgang, 'Nytt: konsulentene er ferdige med fase 1.');

    const own = await story.press(odd, old, 'Ta til orientering');
    const pressedAgain = await story.press(odd, own, 'Ta til orientering');

    expect(own.text).toContain('Saksframlegget i sak 71/20 er endra etter at kortet blei vist. Svaret er ikkje lagra.');
    expect(own.text).toContain('Nytt: konsulentene er ferdige med fase 1.');
    expect(pressedAgain.text).toContain('Du tok sak 71/20 til orientering');
  });

  test('tells those who had answered that it has changed, and counts the new answers only', async () => {
    const own = await story.refresh(siri, story.shared(sak));
    await story.comesToSay(sak, 'Nytt: konsulentene er ferdige med fase 1.');
    const shared = await story.comesToSay(sak, '1 av 6 har bekreftet');

    expect(own.text).toContain('Saksframlegget er endret etter at du bekreftet');
    expect(own.buttons[0]).toBe('Ta til orientering');
    expect(shared.text).toContain('Nytt: konsulentene er ferdige med fase 1.');
  });
});

describe('a case of another type', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openStory();
    await file(story.saksgang, story.meeting, 75, { type: 'vedtak' });
    await file(story.saksgang, story.meeting, 76, { type: 'drofting' });
    await story.tell(kari, places.sg, 'publiser SG');
  });
  afterAll(() => story.close());

  test.each([
    ['75', 'Sak 75/20 er en vedtakssak og avgjøres i møtet. Du kan skrive en kommentar.'],
    ['76', 'Sak 76/20 er en drøftingssak og tas opp i møtet. Du kan skrive en kommentar.'],
    ['69', 'Sak 69/20 er en formalitet som tas i møtet. Du trenger ikke svare på den.'],
  ])('sak %s/20 cannot be acknowledged, not even with a button that was made up', async (sequence, sentence) => {
    const data = { meetingId: story.meeting.id, itemId: `SG-2020-${sequence}`, paperVersion: 1, language: 'nb' };

    const answer = await story.press(siri, story.shared(sak), { verb: 'item.acknowledge', data });

    expect(answer.text).toBe(sentence);
  });

  test('a case for decision offers the comment and the paper, and no acknowledgement', async () => {
    const card = await story.ask(siri, chatOf(siri), 'status 75/20');

    expect(card.text).toContain('Sak 75/20 · Vedtakssak');
    expect(card.text).not.toContain('har bekreftet');
    expect(card.buttons).toEqual(['Skriv kommentar', 'Vis saksframlegget']);
  });
});

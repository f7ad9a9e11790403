import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { addDays, isoDate, type LocalDate, localDateOf } from '../../src/domain/localTime.ts';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { inputsOf } from '../support/saksgang/seen.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openPublishedStory, openStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri, gjest } = people;
const dayMs = 24 * 60 * 60_000;

function today(story: Story): LocalDate {
  return localDateOf(story.saksgang.bot.deps.clock(), 'Europe/Oslo');
}

/** A day so many days from now, as people write it with its year. */
function written({ day, month, year }: LocalDate): string {
  return `${day}.${month}.${year}`;
}

function toldTo(story: Story, person: (typeof people)[keyof typeof people], text: string): Promise<string> {
  return vi.waitFor(
    () => story.posted(chatOf(person)).find((seen) => seen.text.includes(text))?.text ?? expect.fail(`no «${text}»`),
    { timeout: 15_000, interval: 50 },
  );
}

describe('planning', () => {
  let story: Story;
  beforeAll(async () => {
    story = await openStory();
  });
  afterAll(() => story.close());

  test('a meeting is planned by one line, told back, and there for everyone who asks', async () => {
    const day = addDays(today(story), 40);
    const deadline = addDays(day, -5);

    const planned = await story.ask(
      kari,
      chatOf(kari),
      `nytt møte AKG ${written(day)} kl. 10 på Teams, frist ${written(deadline)}`,
    );
    const next = await story.ask(siri, chatOf(siri), 'neste møte i AKG');
    const again = await story.ask(kari, chatOf(kari), `nytt møte AKG ${written(day)} kl. 12 i Bergen`);

    expect(planned.text).toContain('Møtet er satt opp: administrativ koordineringsgruppe');
    expect(planned.text).toContain('kl. 10.00, Teams. Svarfrist');
    expect(next.text).toContain('kl. 10.00, Teams');
    expect(again.text).toContain('Det er alt et møte den dagen');
    expect(again.text).toContain('kl. 10.00, Teams');
  });

  test('what is missing is asked for in the form, which says what is wrong and loses nothing', async () => {
    const day = addDays(today(story), 50);

    const form = await story.ask(kari, chatOf(kari), 'nytt møte AU');
    const filled = { ...inputsOf(form), date: isoDate(day), time: '', place: 'Rådhuset' };
    const refused = await story.press(kari, form, 'Lagre', filled);
    const done = await story.press(kari, refused, 'Lagre', { ...inputsOf(refused), time: '09:30' });

    expect(inputsOf(form)).toMatchObject({ body: 'AU' });
    expect(refused.text).toContain('Skriv et klokkeslett');
    expect(inputsOf(refused)).toMatchObject({ date: isoDate(day), place: 'Rådhuset' });
    expect(done.text).toContain('kl. 09.30, Rådhuset');
  });

  test.each([
    ['1.1.2020 kl. 10', 'Møtet må være fram i tid'],
    ['31.2.2030 kl. 10', 'Nytt møte'],
    ['1.3.2030 kl. 10 Teams, frist 2.3.2030', 'Svarfristen må være en dato før møtet'],
  ])('what cannot be is not planned: «%s»', async (when, says) => {
    const told = await story.ask(kari, chatOf(kari), `nytt møte AU ${when}`);

    expect(told.text).toContain(says);
  });

  test('a year is pasted: what is right is planned, what is not is told by its line, and again changes nothing', async () => {
    const plan = 'møteplan AKG:\n20.1.2031 kl. 10 Teams\ntull\n17. februar 2031 kl. 12.30, Bergen';

    const first = await story.ask(kari, chatOf(kari), plan);
    const again = await story.ask(kari, chatOf(kari), plan);
    const list = await story.ask(odd, chatOf(odd), 'møta i AKG');

    expect(first.text).toContain('2 nye møter er satt opp. 0 var der fra før, og 1 linjer ble ikke forstått.');
    expect(again.text).toContain('0 nye møter er satt opp. 2 var der fra før');
    expect(list.text).toContain('Måndag 20. januar 2031 kl. 10.00, Teams');
    expect(list.text).toContain('Måndag 17. februar 2031 kl. 12.30, Bergen');
    expect(list.buttons).toEqual([]);
  });

  test('a year is written into a form, which comes again when there is nothing in it', async () => {
    const form = await story.ask(kari, chatOf(kari), 'ny møteplan AU');
    const empty = await story.press(kari, form, 'Sett opp møtene', { lines: ' \n' });
    const lines = `${written(addDays(today(story), 70))} kl. 9 Teams\nikke et møte`;
    const planned = await story.press(kari, empty, 'Sett opp møtene', { lines });
    const refused = await story.ask(siri, chatOf(siri), 'ny møteplan AU');

    expect(form.text).toContain('Ett møte på hver linje');
    expect(inputsOf(empty)).toHaveProperty('lines');
    expect(empty.text).not.toBe(form.text);
    expect(planned.text).toContain('Møtet er satt opp: arbeidsutvalget');
    expect(planned.text).toContain('ikke et møte');
    expect(refused.text).toContain('Bare sekretariatet');
  });

  test('a calendar file is shown first, and then planned', async () => {
    const ics = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:x',
      'BEGIN:VEVENT',
      'UID:1',
      'SUMMARY:Møte i styringsgruppen',
      'LOCATION:Teams',
      'DTSTART;TZID=Europe/Oslo:20320618T100000',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:2',
      'SUMMARY:Julelunsj',
      'DTSTART:20321218T110000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');

    const shown = await story.shareOne(kari, 'plan.ics', ics);
    const before = await story.ask(kari, chatOf(kari), 'møter i SG');
    const done = await story.press(kari, shown, 'Sett opp møtene');
    const odds = await story.shareOne(odd, 'plan.ics', ics);
    const broken = await story.shareOne(kari, 'plan.ics', 'hei');

    expect(shown.text).toContain('SG · 2032-06-18 · 10:00 · Teams');
    expect(before.text).not.toContain('2032');
    expect(done.text).toContain('1 nye møter er satt opp. 0 var der fra før, og 1 linjer ble ikke forstått.');
    expect(done.text).toContain('Velg et organ');
    expect(odds.text).toContain('Berre sekretariatet');
    expect(broken.text).toContain('plan.ics');
  });

  test('only the secretariat plans', async () => {
    const odds = await story.ask(odd, chatOf(odd), 'nytt møte SG 1.3.2030 kl. 10');
    const odds2 = await story.ask(odd, chatOf(odd), 'nytt møte');
    const guests = await story.ask(gjest, chatOf(gjest), 'flytt møtet i SG 18.12 til 20.12');

    expect(odds.text).toContain('Berre sekretariatet');
    expect(odds2.text).toContain('Berre sekretariatet');
    expect(guests.text).toContain('Bare sekretariatet');
  });
});

describe('moving and cancelling', () => {
  test('a moved meeting takes its cases, cards, deadline and publication along, and each member is told once', async () => {
    const story = await openPublishedStory();
    const day = addDays(localDateOf(story.meeting.startsAt, 'Europe/Oslo'), 3);

    const moved = await story.ask(kari, chatOf(kari), `flytt møtet i SG til ${written(day)} kl. 13 i Bergen`);
    const card = await story.comesToSay(sak, 'Sted: Bergen');
    await story.comesToSay('Saksliste for', 'kl. 13.00');
    const odds = await toldTo(story, odd, 'er flytt til');
    await toldTo(story, inger, 'er flyttet til');
    const again = await story.ask(kari, chatOf(kari), `flytt møtet i SG til ${written(day)} kl. 13 i Bergen`);
    await new Promise((resolve) => setTimeout(resolve, 2_500));

    expect(moved.text).toContain('kl. 13.00, Bergen. Svarfrist');
    expect(card.text).toMatch(/Møte: .*kl\.\s13\.00/);
    expect(odds).toContain('Møtet i styringsgruppa');
    expect(again.text).toContain('Ingenting er endret');
    expect(story.posted(chatOf(odd)).filter(({ text }) => text.includes('er flytt til'))).toHaveLength(1);
    expect(story.posted(chatOf(kari)).filter(({ text }) => text === odds)).toEqual([]);
    await story.close();
  });

  test('what was to go out by itself moves along, and goes out then', async () => {
    const story = await openStory();
    const before = localDateOf(instantOf(epochOf(story.meeting.startsAt) - dayMs), 'Europe/Oslo');
    await story.ask(kari, chatOf(kari), `planlegg publisering SG ${written(before)} kl. 08.00`);
    const day = addDays(localDateOf(story.meeting.startsAt, 'Europe/Oslo'), 2);

    const moved = await story.ask(kari, chatOf(kari), `flytt møtet i SG til ${written(day)}`);
    story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) - dayMs + 60_000));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const atOldTime = story.posted(places.sg).length;
    story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) + dayMs + 60_000));
    await vi.waitFor(() => story.shared(sak), { timeout: 20_000, interval: 100 });

    expect(moved.text).toContain('Sakslisten går nå ut');
    expect(atOldTime).toBe(0);
    await story.close();
  });

  test('a cancelled meeting is asked about first; then its cards say so, its cases wait, and members are told once', async () => {
    const story = await openPublishedStory();

    const asked = await story.ask(kari, chatOf(kari), 'avlys møtet i SG');
    const done = await story.press(kari, asked, 'Avlys møtet');
    await story.comesToSay('Saksliste for', 'Avlyst');
    const card = await story.comesToSay(sak, 'Utsatt');
    await toldTo(story, odd, 'er avlyst');
    const pressed = await story.press(odd, card, 'Hvem mangler?');
    const next = await story.ask(odd, chatOf(odd), 'neste møte i SG');

    expect(asked.text).toContain('Vil du avlyse møtet i styringsgruppen');
    expect(done.text).toContain('er avlyst. Sakene er utsatt');
    expect(card.buttons).not.toContain('Ta til orientering');
    expect(pressed.text).toContain('Kven manglar');
    expect(next.text).toContain('ikkje sett opp fleire møte');
    await story.close();
  });

  test('a new meeting on the day of a cancelled one is another meeting', async () => {
    const story = await openStory();
    const asked = await story.ask(kari, chatOf(kari), 'avlys møtet i SG');
    await story.press(kari, asked, 'Avlys møtet');
    const day = localDateOf(story.meeting.startsAt, 'Europe/Oslo');

    const planned = await story.ask(kari, chatOf(kari), `nytt møte SG ${written(day)} kl. 15 på Teams`);
    const next = await story.ask(odd, chatOf(odd), 'neste møte i SG');

    expect(planned.text).toContain('Møtet er satt opp');
    expect(next.text).toContain('kl. 15.00, Teams');
    await story.close();
  });

  test('a meeting is marked as held once it has begun: its cases take no more answers', async () => {
    const story = await openPublishedStory();

    const early = await story.ask(kari, chatOf(kari), 'møtet i SG er holdt');
    const before = await story.ask(kari, chatOf(kari), 'møter i SG');
    story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) + 60_000));
    const member = await story.ask(odd, chatOf(odd), 'møter i SG');
    const list = (await story.tell(kari, chatOf(kari), 'møter i SG')).find(({ buttons }) => buttons.length > 0);
    if (!list) throw new Error('No list');
    const held = await story.press(kari, list, 'Marker som holdt');
    const again = await story.press(kari, list, 'Marker som holdt');
    const pressed = await story.press(odd, story.shared(sak), 'Ta til orientering');

    expect(early.text).toContain('begynner');
    expect(before.buttons).toEqual(['Endre']);
    expect(member.buttons).toEqual([]);
    expect(held.text).toContain('er merket som holdt');
    expect(again.text).toContain('Kari Nordbø har endret dette');
    expect(pressed.text).toContain('Saka er avslutta');
    await story.close();
  });
});

test('two secretaries with the same form: the second is told who changed it, and shown how it is now', async () => {
  const cooperation = await sampleCooperation();
  const peopleWithTwo = cooperation.people.map((person) =>
    person.key === inger.email ? { ...person, secretariat: true } : person,
  );
  const story = await openStory({ cooperation: { ...cooperation, people: peopleWithTwo } });
  const day = addDays(localDateOf(story.meeting.startsAt, 'Europe/Oslo'), 1);
  const karis = await story.ask(kari, chatOf(kari), 'flytt møtet i SG');
  const ingers = await story.ask(inger, chatOf(inger), 'flytt møtet i SG');

  const first = await story.press(kari, karis, 'Lagre', { ...inputsOf(karis), date: isoDate(day), place: 'Voss' });
  const second = await story.press(inger, ingers, 'Lagre', { ...inputsOf(ingers), time: '15:00' });
  const third = await story.press(inger, second, 'Lagre', { ...inputsOf(second), time: '15:00' });

  expect(first.text).toContain('Voss');
  expect(second.text).toContain('Kari Nordbø har endret dette etter at skjemaet ble åpnet');
  expect(inputsOf(second)).toMatchObject({ date: isoDate(day), place: 'Voss' });
  expect(third.text).toContain('kl. 15.00, Voss');
  await story.close();
});

describe('the calendar of a body', () => {
  let story: Story;
  beforeAll(async () => {
    story = await openStory();
    const meeting = await planMeeting(story.saksgang, 'SG', 30);
    await file(story.saksgang, meeting, 90, { year: 2026, title: 'Åpen sak' });
    const access = { kind: 'restricted', legalBasis: 'offl. § 23' } as const;
    await file(story.saksgang, meeting, 91, { year: 2026, title: 'Hemmelig kjøp', access });
    const { day, month } = localDateOf(meeting.startsAt, 'Europe/Oslo');
    await story.tell(kari, places.sg, `publiser SG ${day}.${month}`);
  });
  afterAll(() => story.close());

  async function feedOf(text: string) {
    const [url = ''] = /http\S+\.ics/.exec(text) ?? [];
    const response = await fetch(url);
    return { url, status: response.status, text: (await response.text()).replaceAll('\r\n ', '') };
  }

  test('is opened by an address that no one can guess, and holds no title of a restricted case', async () => {
    const shown = await story.ask(odd, chatOf(odd), 'kalender for SG');
    const again = await story.ask(siri, chatOf(siri), 'kalender for SG');
    const feed = await feedOf(shown.text);

    expect(feed.status).toBe(200);
    expect(feed.url).toMatch(/\/calendar\/[0-9a-f]{64}\.ics$/);
    expect((await feedOf(again.text)).url).toBe(feed.url);
    expect(feed.text).toContain('90/26 Åpen sak');
    expect(feed.text).toContain('91/26 Unntatt offentlighet');
    expect(feed.text).not.toContain('Hemmelig');
  });

  test('has a new address when the secretariat asks, and the old one is no good from then on', async () => {
    const old = await feedOf((await story.ask(odd, chatOf(odd), 'kalender for SG')).text);

    const odds = await story.ask(odd, chatOf(odd), 'ny kalenderadresse for SG');
    const renewed = await story.ask(kari, chatOf(kari), 'ny kalenderadresse for SG');

    expect(odds.text).toContain('Berre sekretariatet');
    expect((await fetch(old.url)).status).toBe(404);
    expect((await feedOf(renewed.text)).status).toBe(200);
    expect((await fetch(old.url.replace(/calendar\/.*/, 'calendar/x.ics'))).status).toBe(404);
  });

  test('is not told to people of other bodies, nor where others read along', async () => {
    const strangers = await story.ask(gjest, chatOf(gjest), 'kalender for SG');
    const elsewhere = await story.ask(odd, places.other, 'kalender for SG');

    expect(strangers.text).not.toContain('http');
    expect(elsewhere.text).not.toContain('http');
  });

  test('of one meeting is a file', async () => {
    const told = await story.ask(odd, chatOf(odd), 'kalenderfil for SG');
    const [, url = ''] = /\((http\S+)\)/.exec(told.text) ?? [];
    const response = await fetch(url);

    expect(response.headers.get('content-type')).toContain('text/calendar');
    expect(await response.text()).toContain('BEGIN:VEVENT');
  });
});

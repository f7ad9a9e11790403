import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { localDateOf } from '../../src/domain/localTime.ts';
import { months } from '../../src/papers/facts/dateTokens.ts';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { inputsOf } from '../support/saksgang/seen.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri, gjest } = people;

function dayOf({ startsAt }: { readonly startsAt: Parameters<typeof localDateOf>[0] }): string {
  const { day, month, year } = localDateOf(startsAt, 'Europe/Oslo');
  return `${day}.${month}.${year}`;
}

async function openStoryOfTwo(): Promise<Story> {
  const cooperation = await sampleCooperation();
  const both = cooperation.people.map((person) =>
    person.key === inger.email ? { ...person, secretariat: true } : person,
  );
  return openStory({ cooperation: { ...cooperation, people: both } });
}

describe('an agenda', () => {
  let story: Story;
  let later: Awaited<ReturnType<typeof planMeeting>>;
  beforeAll(async () => {
    story = await openStoryOfTwo();
    later = await planMeeting(story.saksgang, 'SG', 60);
  });
  afterAll(() => story.close());

  test('takes new cases under the next number of the series, and fixed items at its beginning and end', async () => {
    const { year } = localDateOf(story.meeting.startsAt, 'Europe/Oslo');
    const yy = String(year).slice(2);

    const first = await story.ask(kari, chatOf(kari), 'ny drøftingssak til SG: Handlingsprogram');
    const second = await story.ask(kari, chatOf(kari), 'ny sak SG: Årsrapport');
    await story.ask(kari, chatOf(kari), `ny sak SG ${dayOf(later)}: Budsjett`);
    const fixed = await story.ask(kari, chatOf(kari), `legg til faste saker SG ${dayOf(later)}`);
    const again = await story.ask(kari, chatOf(kari), `legg til faste saker SG ${dayOf(later)}`);
    const agenda = await story.ask(kari, chatOf(kari), `saksliste SG ${dayOf(later)}`);

    expect(first.text).toContain(`1/${yy} Handlingsprogram`);
    expect(second.text).toContain(`2/${yy} Årsrapport`);
    expect(fixed.text).toContain('Godkjenning av innkalling og saksliste');
    expect(again.text).toContain('står på sakslisten fra før');
    const titles = ['Godkjenning av innkalling', 'Godkjenning av referat', 'Budsjett', 'Eventuelt'];
    const found = titles.map((title) => agenda.text.indexOf(title));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(found.every((index) => index >= 0)).toBe(true);
  });

  test('is ordered and added to in a form', async () => {
    const form = await story.ask(kari, chatOf(kari), 'rediger sakslisten for SG');
    const order = String(inputsOf(form).order).split(', ').toReversed().join(' ');

    const saved = await story.press(kari, form, 'Lagre', { ...inputsOf(form), order });
    const agenda = await story.ask(kari, chatOf(kari), 'saksliste SG');

    expect(saved.text).toContain('Sakslisten er lagret');
    expect(agenda.text.indexOf('Årsrapport')).toBeLessThan(agenda.text.indexOf('Godkjenning av innkalling'));
  });

  test('says what is wrong with an order, keeps what was written, and changes nothing', async () => {
    const form = await story.ask(kari, chatOf(kari), 'rediger sakslisten for SG');

    const refused = await story.press(kari, form, 'Lagre', { ...inputsOf(form), order: '99/20', title: 'Ny sak' });

    expect(refused.text).toContain('99/20');
    expect(inputsOf(refused)).toMatchObject({ order: '99/20', title: 'Ny sak' });
  });

  test('is not overwritten by the second of two secretaries, who is told and shown', async () => {
    const karis = await story.ask(kari, chatOf(kari), 'rediger sakslisten for SG');
    const ingers = await story.ask(inger, chatOf(inger), 'rediger sakslisten for SG');
    const order = String(inputsOf(karis).order).split(', ').toReversed().join(', ');

    await story.press(kari, karis, 'Lagre', { ...inputsOf(karis), order });
    const second = await story.press(inger, ingers, 'Lagre', { ...inputsOf(ingers), title: 'Ingers sak' });
    const third = await story.press(inger, second, 'Lagre', inputsOf(second));

    expect(second.text).toContain('Kari Nordbø har endret dette');
    expect(inputsOf(second)).toMatchObject({ order, title: 'Ingers sak' });
    expect(third.text).toContain('Ingers sak');
  });

  test('gives a case that is not published another number, and never the old one again', async () => {
    const { year } = localDateOf(story.meeting.startsAt, 'Europe/Oslo');
    const yy = String(year).slice(2);

    const told = await story.ask(kari, chatOf(kari), `nytt nummer til SG 2/${yy}`);
    const next = await story.ask(kari, chatOf(kari), 'ny sak SG: Enda en');
    const old = await story.ask(kari, chatOf(kari), `status SG 2/${yy}`);

    expect(told.text).toMatch(new RegExp(`Sak 2/${yy} har fått nummer \\d+/${yy}`));
    expect(next.text).not.toContain(` 2/${yy} `);
    expect(old.text).toContain('Har fått nummer');
  });

  test('loses what is postponed to a later meeting, with its number, and what is withdrawn', async () => {
    const { year } = localDateOf(story.meeting.startsAt, 'Europe/Oslo');
    const yy = String(year).slice(2);

    const postponed = await story.ask(kari, chatOf(kari), `utsett SG 1/${yy} til ${dayOf(later)}`);
    const status = await story.ask(kari, chatOf(kari), `status SG 1/${yy}`);
    const back = await story.ask(kari, chatOf(kari), `utsett SG 1/${yy} til ${dayOf(story.meeting)}`);
    const first = await story.ask(kari, chatOf(kari), `saksliste SG ${dayOf(story.meeting)}`);
    const second = await story.ask(kari, chatOf(kari), `saksliste SG ${dayOf(later)}`);
    const withdrawn = await story.ask(kari, chatOf(kari), 'trekk 71/20');

    expect(postponed.text).toContain(`Sak 1/${yy} er utsatt til møtet`);
    expect(status.text).toContain('Handlingsprogram');
    expect(back.text).toContain('Fant ikke noe møte');
    expect(first.text).toContain('Utsatt til');
    expect(second.text).toContain('Handlingsprogram');
    expect(withdrawn.text).toContain('Sak 71/20 er trukket');
  });

  test('is the secretariat’s alone to edit', async () => {
    const answers: string[] = [];
    for (const text of ['rediger sakslista for SG', 'ny sak SG: Min', 'legg til faste saker SG', 'trekk 71/20']) {
      answers.push((await story.ask(odd, chatOf(odd), text)).text);
    }

    expect(new Set(answers)).toEqual(new Set(['Berre sekretariatet kan gjere dette.']));
  });
});

test('what comes after publication is an addition, sent out by publishing again; what waits is not sent twice', async () => {
  const story = await openStory();
  await story.tell(kari, places.sg, 'publiser SG');

  const added = await story.ask(kari, chatOf(kari), 'ny sak SG: Hasteorientering');
  await story.tell(kari, places.sg, 'publiser SG');
  await story.comesToSay('Saksliste for', 'Tilleggssak');
  const card = story.posted(places.sg).find(({ text }) => /^Sak [^\n]*\nHasteorientering/.test(text));
  const pressed = card && (await story.press(odd, card, 'Ta til orientering'));

  expect(added.text).toContain('Skriv «publiser SG»');
  expect(pressed?.text).toContain('Du tok sak');
  expect(story.posted(places.sg).filter(({ text }) => text.includes(sak))).toHaveLength(1);
  await story.close();
});

describe('outcomes', () => {
  let story: Story;
  beforeAll(async () => {
    story = await openStoryOfTwo();
    const access = { kind: 'restricted', legalBasis: 'offl. § 23' } as const;
    await file(story.saksgang, story.meeting, 72, { type: 'vedtak', title: 'Sykkelstrategi' });
    await file(story.saksgang, story.meeting, 73, { type: 'vedtak', title: 'Hemmelig kjøp', access });
    await story.tell(kari, places.sg, 'publiser SG');
    await story.press(odd, story.shared(sak), 'Ta til orientering');
  });
  afterAll(() => story.close());

  test('are not entered before the meeting', async () => {
    const form = await story.ask(kari, chatOf(kari), 'utfall av 71/20');

    const refused = await story.press(kari, form, 'Lagre', { ...inputsOf(form), kind: 'noted' });

    expect(refused.text).toContain('Møtet har ikke begynt ennå');
  });

  test('are entered in a form that nothing is filled into from presses, and shown on the card', async () => {
    story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) + 60_000));
    const form = await story.ask(kari, chatOf(kari), 'utfall av 72/20');
    const without = await story.press(kari, form, 'Lagre', { ...inputsOf(form), kind: 'adopted' });
    const text = 'Styringsgruppen vedtar sykkelstrategien.';
    const tasks = 'Sekretariatet: sender den ut, frist 1.3.2030';
    const saved = await story.press(kari, without, 'Lagre', { ...inputsOf(without), kind: 'adopted', text, tasks });
    const noted = await story.ask(kari, chatOf(kari), 'utfall av 71/20');
    const status = await story.ask(odd, chatOf(odd), 'status 72/20');

    expect(inputsOf(noted)).toMatchObject({ kind: '', text: '' });
    expect(without.text).toContain('Et vedtak må ha en tekst');
    expect(saved.text).toContain('Utfallet av sak 72/20 er ført: Vedtatt');
    expect(status.text).toContain('Vedteken: Styringsgruppen vedtar sykkelstrategien.');
  });

  test('of the second of two secretaries are not lost, nor the first’s overwritten', async () => {
    const karis = await story.ask(kari, chatOf(kari), 'utfall av 73/20');
    const ingers = await story.ask(inger, chatOf(inger), 'utfall av 73/20');

    await story.press(kari, karis, 'Lagre', { ...inputsOf(karis), kind: 'adopted', text: 'Kjøpet godkjennes.' });
    const second = await story.press(inger, ingers, 'Lagre', { ...inputsOf(ingers), kind: 'postponed' });

    expect(second.text).toContain('Kari Nordbø har endret dette');
    expect(inputsOf(second)).toMatchObject({ kind: 'adopted', text: 'Kjøpet godkjennes.' });
  });

  test('are read from minutes that are dropped in, and entered once confirmed', async () => {
    const { day, month, year } = localDateOf(story.meeting.startsAt, 'Europe/Oslo');
    const minutes = [
      'Referat fra møte i styringsgruppen',
      '',
      `Dato: ${day}. ${months[month - 1]} ${year} kl. 10.00–11.00`,
      'Sted: Møterom 2',
      'Til stede: Inger Vik, Kari Nordbø, Odd Mjelde',
      'Forfall: Arve Kleppe',
      '',
      'Sak 71/20 Orientering: Videreutvikling av Miljøløftets organisering',
      'Vedtak',
      'Styringsgruppen tar saken til orientering.',
      '',
      'Sak 99/20 Orientering: Finnes ikke',
      'Vedtak',
      'Styringsgruppen tar saken til orientering.',
      '',
    ].join('\n');

    const shown = await story.shareOne(kari, 'referat.txt', minutes);
    const before = await story.ask(kari, chatOf(kari), 'utfallene i SG');
    const done = await story.press(kari, shown, 'Før utfallene');
    const again = await story.shareOne(kari, 'referat.txt', minutes);
    const after = await story.ask(kari, chatOf(kari), 'utfallene i SG');

    expect(shown.text).toContain('Tatt til orientering: Styringsgruppen tar saken til orientering.');
    expect(shown.text).toContain('99/20');
    expect(before.text).toMatch(/71\/20 Videreutvikling[^\n]*\nIkke ført/);
    expect(done.text).toContain('1 utfall');
    expect(again.text).toContain('er ført slik alt');
    expect(after.text).toMatch(/71\/20 Videreutvikling[^\n]*\nTatt til orientering/);
  });

  test('can be asked for by period and words, and what is restricted is held back', async () => {
    const all = await story.ask(kari, chatOf(kari), 'hva vedtok SG');
    const about = await story.ask(odd, chatOf(odd), 'kva vedtok SG om sykkel');
    const secret = await story.ask(people.knut, chatOf(people.knut), 'hva vedtok SG');
    const hidden = await story.ask(people.knut, chatOf(people.knut), 'hva vedtok SG om kjøp');
    const english = await story.ask({ ...siri, locale: 'en-GB' }, chatOf(siri), 'what did SG decide in January 2001');
    const group = await story.ask(odd, places.sg, 'kva vedtok SG');

    expect(all.text).toContain('Hemmelig kjøp');
    expect(about.text).toContain('Sykkelstrategi');
    expect(about.text).not.toContain('Videreutvikling');
    expect(secret.text).toContain('SG 73/20: Unntatt offentlighet, offl. § 23');
    expect(secret.text).not.toMatch(/Hemmelig|Kjøpet/);
    expect(hidden.text).toContain('Fant ingen vedtak');
    expect(english.text).toContain('Found no decisions');
    expect(group.text).not.toMatch(/Hemmelig|Kjøpet/);
  });

  test('are exported for spreadsheets, with what the person may read', async () => {
    const told = await story.ask(people.knut, chatOf(people.knut), 'vedtaksliste for SG');
    const [, url = ''] = /\((http\S+)\)/.exec(told.text) ?? [];
    const response = await fetch(url);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const csv = new TextDecoder().decode(bytes);

    expect(response.headers.get('content-type')).toContain('text/csv');
    // Without the mark, Excel takes UTF-8 for something else.
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv).toContain(';SG;72/20;Vedtakssak;Sykkelstrategi;Vedtatt;Styringsgruppen vedtar sykkelstrategien.;');
    expect(csv).toContain(';Sekretariatet, sender den ut, 2030-03-01;');
    expect(csv).not.toMatch(/Hemmelig|Kjøpet/);
  });

  test('are for the secretariat to enter, and no strangers to read', async () => {
    const odds = await story.ask(odd, chatOf(odd), 'utfall av 71/20');
    const guests = await story.ask(gjest, chatOf(gjest), 'hva vedtok SG');

    expect(odds.text).toContain('Berre sekretariatet');
    expect(guests.text).toContain('Du står ikke på medlemslisten');
  });
});

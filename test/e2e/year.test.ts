import mammoth from 'mammoth';
import { expect, test, vi } from 'vitest';
import { createDocxWriter } from '../../src/adapters/minutes/docxWriter.ts';
import { epochOf, type Instant, instantOf } from '../../src/domain/instant.ts';
import type { Language } from '../../src/domain/language.ts';
import { addDays, type LocalDate, localDateOf } from '../../src/domain/localTime.ts';
import { createVoices } from '../../src/text/voice.ts';
import { buildRecord } from '../../src/usecases/record/buildRecord.ts';
import type { MeetingRecord } from '../../src/usecases/record/recordSchema.ts';
import { verifyPackage } from '../../src/usecases/record/seal.ts';
import { minutesDocument } from '../../src/views/minutesDocument.ts';
import type { Person } from '../support/connector/types.ts';
import { chatOf, people } from '../support/saksgang/people.ts';
import { inputsOf, type Seen } from '../support/saksgang/seen.ts';
import { openStory, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri, vidar, arve, inger } = people;
const written = ({ day, month, year }: LocalDate) => `${day}.${month}.${year}`;
const nynorsk = { ...odd, locale: 'nn-NO' };
const english = { ...siri, locale: 'en-GB' };
const patience = { timeout: 60_000, interval: 100 };
const textOf = (seen: readonly Seen[]) => seen.map(({ text }) => text).join('\n');

test('a matter goes through AU and AKG to SG, and the year’s work around it is right in every line', async () => {
  const story = await openStory();
  const { saksgang } = story;
  const { deps } = saksgang.bot;
  const tell = async (text: string) => textOf(await story.tell(kari, chatOf(kari), text));
  const now = localDateOf(deps.clock(), 'Europe/Oslo');
  const sgDay = localDateOf(story.meeting.startsAt, 'Europe/Oslo');
  const yy = String(now.year).slice(2);
  const sgYear = addDays(sgDay, 1).year;
  const passTo = (at: Instant, ms = 60_000) => saksgang.setClock(instantOf(epochOf(at) + ms));
  const outcome = async (number: string, kind: string, text: string, tasks = '') => {
    const form = (await story.tell(kari, chatOf(kari), `utfall av ${number}`)).find(({ card }) => card);
    if (!form) throw new Error(`No form for ${number}`);
    return story.press(kari, form, 'Lagre', { kind, text, tasks });
  };

  // AU: a paper is brought in, and sent on.
  await tell(`nytt møte AU ${written(addDays(now, 3))} kl. 9 på Teams`);
  await tell(`nytt møte AKG ${written(addDays(now, 5))} kl. 9 på Teams`);
  await tell(`nytt møte SG ${written(addDays(sgDay, 40))} kl. 10 på Teams`);
  const paper = `Sak 5/${yy} Orientering: Reisevaner i byområdet\n\nBakgrunn\n\nFlere sykler enn før.\n\nForslag til vedtak\n\nArbeidsutvalget tar saken til orientering.\n`;
  const shown = await story.shareOne(kari, 'reisevaner.txt', paper);
  const filed = await story.press(kari, shown, 'Legg på sakslisten', {
    ...inputsOf(shown),
    body: 'AU',
    meeting: `AU-${isoOf(addDays(now, 3))}`,
  });
  const au = await meetingOf('AU', addDays(now, 3));
  passTo(au.startsAt);
  await tell('møtet i AU er holdt');
  await outcome(`AU 5/${yy}`, 'forwarded', 'Sendes videre til AKG.');
  const toAkg = await tell(`send AU 5/${yy} videre til AKG`);

  // AKG: discussed, and sent on.
  const akg = await meetingOf('AKG', addDays(now, 5));
  passTo(akg.startsAt);
  await tell('møtet i AKG er holdt');
  await outcome(`AKG 1/${yy}`, 'discussed', 'Drøftet.');
  const toSg = await tell(`send AKG 1/${yy} videre til SG`);

  // SG: published, moved, absence, habilitet, an addition and a postponement.
  await tell('publiser SG');
  const moved = await tell(`flytt møtet i SG til ${written(addDays(sgDay, 1))} kl. 11 i Bergen`);
  const card = await story.comesToSay(`Sak 1/${yy} · Orienteringssak`, 'Sted: Bergen');
  // The notice comes by itself, and would be taken for an answer; Arve can be told as soon as he writes himself.
  await vi.waitFor(() => story.shared('er flytt', chatOf(siri)), patience);
  await story.tell(arve, chatOf(arve), 'jeg kan ikke møte SG');
  await story.comesToSay('Forfall er meldt', 'Vidar Moe er vara', chatOf(arve));
  const recusal = await story.ask(english, chatOf(siri), `I am disqualified in SG 1/${yy}`);
  await story.press(siri, recusal, 'I am disqualified', { text: '' });
  const form = await story.press(odd, card, 'Skriv kommentar');
  await story.press(odd, form, 'Send', { text: 'Tel òg dei som går.' });
  await story.press(odd, card, 'Ta til orientering');
  await story.press(vidar, card, 'Ta til orientering');
  await story.press(inger, card, 'Ta til orientering');
  await story.comesToSay(`Sak 1/${yy} · Orienteringssak`, '3 av 5 har bekreftet');
  const added = await tell('ny sak SG: Hasteorientering');
  await tell('publiser SG');
  const postponed = await tell(`utsett 71/20 til ${written(addDays(sgDay, 40))}`);
  await story.comesToSay(sak, 'Utsatt til');

  // After the meeting.
  const sg = await meetingOf('SG', addDays(sgDay, 1));
  const next = await meetingOf('SG', addDays(sgDay, 40));
  const remarks = (await story.tell(kari, chatOf(kari), `merknader til SG 1/${yy}`)).find(
    ({ buttons }) => buttons.length > 0,
  );
  if (!remarks) throw new Error('No remarks');
  await story.press(kari, remarks, 'Ta med i referatet');
  passTo(sg.startsAt);
  await tell('møtet i SG er holdt');
  await outcome(`SG 1/${yy}`, 'noted', 'Styringsgruppen tok saken til orientering.', 'Kari Nordbø: Ny telling');
  await outcome(`SG 2/${yy}`, 'noted', 'Styringsgruppen tok saken til orientering.');
  const record = await recordOf();

  expect(filed.text).toContain(`Sak 5/${yy}`);
  expect(toAkg).toContain(`som sak 1/${yy}, med saksframlegget`);
  expect(toSg).toContain(`som sak 1/${yy}, med saksframlegget`);
  expect(moved).toContain('kl. 11.00, Bergen');
  expect(added).toContain(`2/${yy} Hasteorientering`);
  expect(postponed).toContain('Sak 71/20 er utsatt til møtet');

  // The same end, read in each language.
  const voices = createVoices(deps.cooperation);
  const read = async (person: Person, text: string) =>
    textOf(await story.tell(person, chatOf(person), text)).split('\n');
  const [auDate, akgDate, sgDate] = [au, akg, sg].map(
    ({ startsAt }) =>
      (language: Language) =>
        voices[language].date(startsAt),
  );
  const tookIt = 'Styringsgruppen tok saken til orientering.';

  expect(await read(kari, `historikk for SG 1/${yy}`)).toEqual([
    `Saksgang for sak 1/${yy}`,
    `AU ${auDate?.('nb')}: sak 5/${yy} Reisevaner i byområdet`,
    'Oversendt: Sendes videre til AKG.',
    `AKG ${akgDate?.('nb')}: sak 1/${yy} Reisevaner i byområdet`,
    'Drøftet: Drøftet.',
    `SG ${sgDate?.('nb')}: sak 1/${yy} Reisevaner i byområdet`,
    `Tatt til orientering: ${tookIt}`,
  ]);
  expect(await read(nynorsk, `historikk for SG 1/${yy}`)).toEqual([
    `Saksgang for sak 1/${yy}`,
    `AU ${auDate?.('nn')}: sak 5/${yy} Reisevaner i byområdet`,
    'Oversend: Sendes videre til AKG.',
    `AKG ${akgDate?.('nn')}: sak 1/${yy} Reisevaner i byområdet`,
    'Drøfta: Drøftet.',
    `SG ${sgDate?.('nn')}: sak 1/${yy} Reisevaner i byområdet`,
    `Teken til orientering: ${tookIt}`,
  ]);
  expect(await read(english, `history of SG 1/${yy}`)).toEqual([
    `Path of case 1/${yy}`,
    `AU, ${auDate?.('en')}: case 5/${yy} Reisevaner i byområdet`,
    'Forwarded: Sendes videre til AKG.',
    `AKG, ${akgDate?.('en')}: case 1/${yy} Reisevaner i byområdet`,
    'Discussed: Drøftet.',
    `SG, ${sgDate?.('en')}: case 1/${yy} Reisevaner i byområdet`,
    `Noted: ${tookIt}`,
  ]);
  expect(await read(kari, `hva vedtok SG i ${sgYear} om reisevaner`)).toEqual([
    'Vedtak og utfall',
    `SG 1/${yy}: Reisevaner i byområdet`,
    `\u200b${sgDate?.('nb')}: Tatt til orientering. ${tookIt}`,
  ]);
  expect(await read(nynorsk, `kva vedtok SG i ${sgYear} om reisevaner`)).toEqual([
    'Vedtak og utfall',
    `SG 1/${yy}: Reisevaner i byområdet`,
    `\u200b${sgDate?.('nn')}: Teken til orientering. ${tookIt}`,
  ]);
  expect(await read(english, `what did SG decide in ${sgYear} about reisevaner`)).toEqual([
    'Decisions and outcomes',
    `SG 1/${yy}: Reisevaner i byområdet`,
    `${sgDate?.('en')}: Noted. ${tookIt}`,
  ]);
  const people = [
    'Kari Nordbø, Nesøy kommune',
    'Inger Vik, Statens vegvesen',
    'Odd Mjelde, Storvik kommune',
    'Siri Tveit, Sund fylkeskommune',
    'Vidar Moe, Lidfjord kommune (vara for Arve Kleppe)',
    'Berit Solsvik, Jernbanedirektoratet',
  ];
  const later = voices.nb.date(next.startsAt);
  expect(await minutesIn('referat fra SG')).toEqual([
    'Referat fra møte i styringsgruppen',
    ...['Tid:', voices.nb.moment(sg.startsAt), 'Sted:', 'Bergen', 'Til stede:', ...people],
    ...['Forfall:', 'Arve Kleppe, Lidfjord kommune'],
    ...['Sak 69/20 Godkjenning av innkalling og saksliste', 'Utfall:', 'Ikke ført ennå'],
    ...['Sak 70/20 Godkjenning av referat fra forrige møte', 'Utfall:', 'Ikke ført ennå'],
    'Sak 71/20 Videreutvikling av Miljøløftets organisering',
    ...['Forslag til vedtak:', 'Styringsgruppen tar saken til orientering.', 'Utfall:', `Utsatt til ${later}`],
    ...['Sak 72/20 Eventuelt', 'Utfall:', 'Ikke ført ennå'],
    `Sak 1/${yy} Reisevaner i byområdet`,
    ...['Habilitet:', 'Siri Tveit meldte seg inhabil.'],
    ...['Forslag til vedtak:', 'Arbeidsutvalget tar saken til orientering.'],
    ...['Bekreftet før møtet at saken er lest:', 'Inger Vik, Odd Mjelde, Vidar Moe'],
    ...['Merknader:', 'Odd Mjelde: Tel òg dei som går.'],
    ...['Utfall:', 'Tatt til orientering', 'Vedtak:', tookIt, 'Oppfølging:', 'Kari Nordbø, Ny telling'],
    ...[`Sak 2/${yy} Hasteorientering`, 'Utfall:', 'Tatt til orientering', 'Vedtak:', tookIt],
  ]);
  expect(await minutesIn('referat fra SG på nynorsk')).toEqual([
    'Referat frå møte i styringsgruppa',
    ...['Tid:', voices.nn.moment(sg.startsAt), 'Stad:', 'Bergen', 'Til stades:', ...people],
    ...['Forfall:', 'Arve Kleppe, Lidfjord kommune'],
    ...['Sak 69/20 Godkjenning av innkalling og saksliste', 'Utfall:', 'Ikkje ført enno'],
    ...['Sak 70/20 Godkjenning av referat fra forrige møte', 'Utfall:', 'Ikkje ført enno'],
    'Sak 71/20 Videreutvikling av Miljøløftets organisering',
    ...['Forslag til vedtak:', 'Styringsgruppen tar saken til orientering.', 'Utfall:', `Utsett til ${later}`],
    ...['Sak 72/20 Eventuelt', 'Utfall:', 'Ikkje ført enno'],
    `Sak 1/${yy} Reisevaner i byområdet`,
    ...['Habilitet:', 'Siri Tveit melde seg inhabil.'],
    ...['Forslag til vedtak:', 'Arbeidsutvalget tar saken til orientering.'],
    ...['Stadfesta før møtet at saka er lesen:', 'Inger Vik, Odd Mjelde, Vidar Moe'],
    ...['Merknader:', 'Odd Mjelde: Tel òg dei som går.'],
    ...['Utfall:', 'Teken til orientering', 'Vedtak:', tookIt, 'Oppfølging:', 'Kari Nordbø, Ny telling'],
    ...[`Sak 2/${yy} Hasteorientering`, 'Utfall:', 'Teken til orientering', 'Vedtak:', tookIt],
  ]);

  // The record, which is in no language but that of those who answered.
  const summary = record.map(({ saksnummer, state, addedLate, asked, answers, notAnswered, comments, outcomes }) => [
    saksnummer,
    state,
    addedLate,
    [asked, answers, notAnswered].map(({ length }) => length),
    comments.map(({ text, isRemark }) => [text, isRemark]),
    outcomes.map(({ kind, text }) => [kind, text]),
  ]);
  expect(summary).toEqual([
    ['69/20', 'closed', false, [0, 0, 0], [], []],
    ['70/20', 'closed', false, [0, 0, 0], [], []],
    ['71/20', 'postponed', false, [6, 0, 6], [], []],
    ['72/20', 'closed', false, [0, 0, 0], [], []],
    [`1/${yy}`, 'closed', false, [5, 3, 2], [['Tel òg dei som går.', true]], [['noted', tookIt]]],
    [`2/${yy}`, 'closed', true, [6, 0, 6], [], [['noted', tookIt]]],
  ]);
  const own = record.find(({ saksnummer }) => saksnummer === `1/${yy}`);
  expect(own?.referanseTilMoeteregistrering.toSorted()).toEqual([`AKG-${now.year}-1`, `AU-${now.year}-5`]);
  expect(own?.recusals.map(({ person, recused }) => [person, recused])).toEqual([[siri.email, true]]);
  expect(
    own?.answers.map(({ person, entries }) => [
      person.name,
      entries.map(({ answer, role, language }) => [answer, role, language]),
    ]),
  ).toEqual([
    ['Inger Vik', [['acknowledged', 'leader', 'nb']]],
    ['Odd Mjelde', [['acknowledged', 'member', 'nb']]],
    ['Vidar Moe', [['acknowledged', 'deputy', 'nb']]],
  ]);
  expect(record.find(({ saksnummer }) => saksnummer === '71/20')?.postponedTo?.startsAt).toBe(next.startsAt);
  await story.close();

  async function meetingOf(body: string, day: LocalDate) {
    const { keys, meetings } = deps.records;
    const found = await meetings.list(keys.bodyPartition(body), keys.meeting(''));
    const on = found.find(({ value }) => written(localDateOf(value.startsAt, 'Europe/Oslo')) === written(day));
    if (!on) throw new Error(`No meeting of ${body} on ${written(day)}`);
    return on.value;
  }

  async function minutesIn(ask: string) {
    const [, url = ''] = /\((http\S+)\)/.exec(await tell(ask)) ?? [];
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    return (await mammoth.extractRawText({ buffer: bytes })).value.split('\n').filter((line) => line !== '');
  }

  async function recordOf() {
    const voices = createVoices(deps.cooperation);
    const build = buildRecord({
      ...deps,
      documentWriter: createDocxWriter(),
      minutesText: (facts, language) => minutesDocument(voices[language], deps.cooperation, facts),
    });
    const files = await build(await meetingOf('SG', addDays(sgDay, 1)));
    expect(verifyPackage(files)).toEqual([]);
    const json = new TextDecoder().decode(files.find(({ name }) => name === 'record.json')?.bytes);
    return (JSON.parse(json) as MeetingRecord).moetemappe.moeteregistrering;
  }
});

function isoOf({ year, month, day }: LocalDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

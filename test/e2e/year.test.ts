import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { createDocxWriter } from '../../src/adapters/minutes/docxWriter.ts';
import { epochOf, type Instant, instantOf } from '../../src/domain/instant.ts';
import { addDays, type LocalDate, localDateOf } from '../../src/domain/localTime.ts';
import { createVoices } from '../../src/text/voice.ts';
import { buildRecord } from '../../src/usecases/record/buildRecord.ts';
import { verifyPackage } from '../../src/usecases/record/seal.ts';
import { minutesDocument } from '../../src/views/minutesDocument.ts';
import { chatOf, people } from '../support/saksgang/people.ts';
import { inputsOf, type Seen } from '../support/saksgang/seen.ts';
import { openStory, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri, vidar, arve, inger } = people;
const written = ({ day, month, year }: LocalDate) => `${day}.${month}.${year}`;
const textOf = (seen: readonly Seen[]) => seen.map(({ text }) => text).join('\n');

test('a matter goes through AU and AKG to SG, and the year’s work around it is right in every line', async () => {
  const story = await openStory();
  const { saksgang } = story;
  const { deps } = saksgang.bot;
  const tell = async (text: string) => textOf(await story.tell(kari, chatOf(kari), text));
  const now = localDateOf(deps.clock(), 'Europe/Oslo');
  const sgDay = localDateOf(story.meeting.startsAt, 'Europe/Oslo');
  const yy = String(now.year).slice(2);
  const passTo = (at: Instant, ms = 60_000) => saksgang.setClock(instantOf(epochOf(at) + ms));
  const outcome = async (number: string, kind: string, text: string) => {
    const form = (await story.tell(kari, chatOf(kari), `utfall av ${number}`)).find(({ card }) => card);
    if (!form) throw new Error(`No form for ${number}`);
    return story.press(kari, form, 'Lagre', { kind, text, tasks: '' });
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
  await story.ask(arve, chatOf(arve), 'jeg kan ikke møte SG');
  const recusal = await story.ask({ ...siri, locale: 'en-GB' }, chatOf(siri), `I am disqualified in SG 1/${yy}`);
  await story.press(siri, recusal, 'I am disqualified', { text: '' });
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
  passTo(sg.startsAt);
  await tell('møtet i SG er holdt');
  await outcome(`SG 1/${yy}`, 'noted', 'Styringsgruppen tok saken til orientering.');
  await outcome(`SG 2/${yy}`, 'noted', 'Styringsgruppen tok saken til orientering.');
  const history = await story.ask({ ...odd, locale: 'nn-NO' }, chatOf(odd), `historikk for SG 1/${yy}`);
  const register = textOf(
    await story.tell({ ...siri, locale: 'en-GB' }, chatOf(siri), `what did SG decide in ${now.year} about reisevaner`),
  );
  const minutes = await minutesIn('referat fra SG');
  const record = await recordOf();

  expect(filed.text).toContain(`Sak 5/${yy}`);
  expect(toAkg).toContain(`som sak 1/${yy}, med saksframlegget`);
  expect(toSg).toContain(`som sak 1/${yy}, med saksframlegget`);
  expect(moved).toContain('kl. 11.00, Bergen');
  expect(added).toContain(`2/${yy} Hasteorientering`);
  expect(postponed).toContain('Sak 71/20 er utsatt til møtet');
  expect(
    history.text
      .split('\n')
      .filter((line) => /Reisevaner|:/.test(line))
      .join('\n'),
  ).toMatch(
    new RegExp(
      `AU [^\\n]*sak 5/${yy} Reisevaner[^\\n]*\\nOversend: Sendes videre til AKG\\.\\nAKG [^\\n]*sak 1/${yy} Reisevaner[^\\n]*\\nDrøfta: Drøftet\\.\\nSG [^\\n]*sak 1/${yy} Reisevaner[^\\n]*\\nTeken til orientering: Styringsgruppen`,
    ),
  );
  expect(register).toContain(`SG 1/${yy}: Reisevaner i byområdet`);
  expect(register).toContain('Noted. Styringsgruppen tok saken til orientering.');
  expect(register).not.toContain('Hasteorientering');
  expect(minutes).toContain('Vidar Moe, Lidfjord kommune (vara for Arve Kleppe)');
  expect(minutes).toMatch(/Forfall:\s+Arve Kleppe/);
  expect(minutes).toContain('Siri Tveit meldte seg inhabil.');
  expect(minutes).toContain('Odd Mjelde');
  const [own] = record.filter(({ saksnummer }) => saksnummer === `1/${yy}`);
  expect(own).toMatchObject({
    referanseTilMoeteregistrering: expect.arrayContaining([`AU-${now.year}-5`, `AKG-${now.year}-1`]),
  });
  expect(own?.asked).toHaveLength(5);
  expect(own?.answers).toHaveLength(3);
  expect(record.find(({ saksnummer }) => saksnummer === '71/20')).toMatchObject({ state: 'postponed' });
  expect(record.find(({ saksnummer }) => saksnummer === `2/${yy}`)).toMatchObject({ addedLate: true });
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
    return (await mammoth.extractRawText({ buffer: bytes })).value;
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
    const { moetemappe } = JSON.parse(json) as {
      moetemappe: { moeteregistrering: { saksnummer: string; asked: unknown[]; answers: unknown[] }[] };
    };
    return moetemappe.moeteregistrering;
  }
});

function isoOf({ year, month, day }: LocalDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

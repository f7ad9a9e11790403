import { afterAll, beforeAll, expect, test } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import { localDateOf } from '../../src/domain/localTime.ts';
import { file, planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people } from '../support/saksgang/people.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd, siri, knut, gjest } = people;
let story: Story;
let yy: string;

beforeAll(async () => {
  story = await openStory();
  const { saksgang } = story;
  const au = await planMeeting(saksgang, 'AU', 5);
  await planMeeting(saksgang, 'AKG', 6);
  yy = String(localDateOf(au.startsAt, 'Europe/Oslo').year).slice(2);
  const title = 'Handlingsprogram for sykkel';
  const sections = [{ kind: 'background', heading: 'Bakgrunn', text: 'Se sak 71/20.' }] as const;
  await file(saksgang, au, 5, { year: 2020, type: 'drofting', title, sections, text: 'Bakgrunn' });
  const access = { kind: 'restricted', legalBasis: 'offl. § 23' } as const;
  await file(saksgang, au, 6, { year: 2020, title: 'Hemmelig kjøp av grunn', access });
});
afterAll(() => story.close());

test('a case is moved on with its paper: the next body’s number, linked, and not made twice', async () => {
  const moved = await story.ask(kari, chatOf(kari), 'send AU 5/20 videre til AKG');
  const again = await story.ask(kari, chatOf(kari), 'send AU 5/20 videre til AKG');
  const paper = await story.ask(kari, chatOf(kari), `saksframlegg AKG 1/${yy}`);
  const onward = await story.ask(kari, chatOf(kari), `send AKG 1/${yy} videre til SG`);

  expect(moved.text).toContain(`som sak 1/${yy}, med saksframlegget`);
  expect(again.text).toContain(`alt sendt videre`);
  expect(paper.text).toContain('Se sak 71/20.');
  expect(onward.text).toContain('styringsgruppen');
});

test('the history shows the path in order, with dates, and to the secretariat what may belong to it as well', async () => {
  const history = await story.ask(kari, chatOf(kari), `historikk for AKG 1/${yy}`);

  const places = [/AU [^\n]*sak 5\/20/, /AKG [^\n]*sak 1\//, /SG [^\n]*sak 1\//].map((stop) =>
    history.text.search(stop),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(history.text).toContain('Kan høre til samme saksgang: nevnt i saksframlegget');
  expect(history.buttons).toContain('Knytt til SG 71/20');
});

test('a suggestion is linked with one press, and two matters that meet become one', async () => {
  const history = await story.ask(kari, chatOf(kari), 'historikk for AU 5/20');

  const linked = await story.press(kari, history, 'Knytt til SG 71/20');
  const fromOther = await story.ask(kari, chatOf(kari), 'historikk for 71/20');

  expect(linked.text).toMatch(/SG [^\n]*sak 71\/20/);
  expect(fromOther.text).toMatch(/AU [^\n]*sak 5\/20/);
  expect(fromOther.text).toMatch(/AKG [^\n]*sak 1\//);
});

test('what is restricted is held back from those without access, and drafts from everyone but the secretariat', async () => {
  await story.ask(kari, chatOf(kari), 'knytt 71/20 til AU 6/20');
  await story.tell(kari, chatOf(kari), 'publiser SG');
  const { records } = story.saksgang.bot.deps;
  const partition = records.keys.meetingPartition(
    (await records.meetings.list(records.keys.bodyPartition('AU'), 'meeting:'))[0]?.value.id ?? '',
  );
  for (const { id, value, etag } of await records.items.list(partition, 'item:')) {
    await records.items.replace(partition, id, { ...value, state: 'open' }, etag);
  }

  const karis = await story.ask(kari, chatOf(kari), 'historikk for 71/20');
  const odds = await story.ask(odd, chatOf(odd), 'historikk for 71/20');

  expect(karis.text).toContain('Hemmelig kjøp av grunn');
  expect(odds.text).toContain('sak 6/20 Unnateke offentlegheit, offl. § 23');
  expect(odds.text).not.toContain('Hemmelig');
  expect(odds.text).not.toMatch(/AKG [^\n]*sak 1\//);
});

test('a question in one’s own words is answered with the path, and what is restricted is held back there as well', async () => {
  const karis = await story.ask(kari, chatOf(kari), 'hva har skjedd med sak 71/20 på veien gjennom organene?');
  const odds = await story.ask(odd, chatOf(odd), 'har sak 71/20 vore oppe i AU før styringsgruppa?');
  const strangers = await story.ask(gjest, chatOf(gjest), 'hva er historikken til sak 71/20?');

  expect(karis.text).toMatch(/Saksgang: AU 5\/20 → AU 6\/20 → .*SG 71\/20/u);
  expect(karis.text).toContain('Hemmelig kjøp av grunn');
  expect(odds.text).toContain('AU 6/20 unnateken offentlegheit, offl. § 23');
  expect(odds.text).toContain('SG 71/20 Videre');
  expect(odds.text).not.toContain('Hemmelig');
  expect(odds.text).not.toMatch(/AKG 1\//u);
  expect(strangers.text).not.toContain('AU');
});

test('an outcome is on the path, once it is entered', async () => {
  story.saksgang.setClock(instantOf(epochOf(story.meeting.startsAt) + 60_000));
  const form = await story.ask(kari, chatOf(kari), 'utfall av 71/20');
  await story.press(kari, form, 'Lagre', { kind: 'noted', text: 'Tas til orientering.', tasks: '' });

  const history = await story.ask({ ...siri, locale: 'en-GB' }, chatOf(siri), 'history of 71/20');

  expect(history.text).toContain('Noted: Tas til orientering.');

  const asked = await story.ask(
    { ...siri, locale: 'en-GB' },
    chatOf(siri),
    'show me the path of 71/20 through the bodies',
  );

  expect(asked.text).toContain('Tas til orientering.');
});

test('what cannot be linked is told, and only the secretariat links', async () => {
  const nothing = await story.ask(kari, chatOf(kari), 'knytt 71/20 til AKG 99/20');
  const same = await story.ask(kari, chatOf(kari), 'send 71/20 videre til SG');
  const odds = await story.ask(odd, chatOf(odd), 'knyt 71/20 til AU 5/20');
  const knuts = await story.ask(knut, chatOf(knut), 'send 71/20 videre til AU');
  const guests = await story.ask(gjest, chatOf(gjest), 'historikk for 71/20');

  expect(nothing.text).toContain('Fant ikke sak 99/20');
  expect(same.text).toContain('annet organ');
  expect(odds.text).toContain('Berre sekretariatet');
  expect(knuts.text).toContain('Bare sekretariatet');
  expect(guests.text).toContain('Du står ikke på medlemslisten');
});

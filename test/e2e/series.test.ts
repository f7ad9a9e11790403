import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cooperation } from '../../src/domain/cooperation.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { planMeeting } from '../support/saksgang/cases.ts';
import { chatOf, people } from '../support/saksgang/people.ts';
import { sampleCooperation } from '../support/saksgang/startSaksgang.ts';
import { openStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd } = people;

describe('one series for all bodies, and fixed items of one’s own', () => {
  const formalities: NonNullable<Cooperation['formalities']> = [
    { title: { nb: 'Konstituering', nn: 'Konstituering', en: 'Opening' }, at: 'start' },
    { title: { nb: 'Neste møte', nn: 'Neste møte', en: 'Next meeting' }, at: 'end' },
  ];
  let story: Story;
  beforeAll(async () => {
    const cooperation = await sampleCooperation();
    story = await openStory({ cooperation: { ...cooperation, numbering: 'shared', formalities } });
    // All in one year, whatever day it is.
    story.saksgang.setClock(instantOf(Date.UTC(2031, 0, 6, 9)));
    for (const body of ['SG', 'AKG', 'AU']) await planMeeting(story.saksgang, body, 20);
    await planMeeting(story.saksgang, 'SG', 350 + 20);
  });
  afterAll(() => story.close());

  test('numbers go on from body to body, and begin anew in a new year', async () => {
    const answers: string[] = [];
    for (const body of ['SG', 'AKG', 'AU', 'SG']) {
      answers.push((await story.ask(kari, chatOf(kari), `ny sak ${body}: Sak i ${body}`)).text);
    }
    const next = await story.ask(kari, chatOf(kari), 'ny sak SG 11.1.2032: Neste år');
    const renumbered = await story.ask(kari, chatOf(kari), 'nytt nummer til 1/31');

    expect(answers.map((text) => /\d+\/31/.exec(text)?.[0])).toEqual(['1/31', '2/31', '3/31', '4/31']);
    expect(next.text).toContain('1/32 Neste år');
    expect(renumbered.text).toContain('Sak 1/31 har fått nummer 5/31');
  });

  test('the fixed items are those of the register, at their ends, and none of the usual', async () => {
    await story.ask(kari, chatOf(kari), 'legg til faste saker for AKG');
    const { text } = await story.ask(kari, chatOf(kari), 'saksliste AKG');

    const found = ['Konstituering', 'Sak i AKG', 'Neste møte'].map((title) => text.indexOf(title));
    expect(found.every((index) => index >= 0)).toBe(true);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(text).not.toMatch(/Eventuelt|Ymse|Godkjenning/);
  });
});

describe('a list of meetings from a spreadsheet', () => {
  let story: Story;
  beforeAll(async () => {
    story = await openStory();
  });
  afterAll(() => story.close());

  test.each([
    ['semicolons, as Excel writes them in Norwegian', 2033, ';', '\r\n', '\uFEFF'],
    ['commas and quotes', 2034, '","', '\n', ''],
    ['tabs', 2035, '\t', '\n', ''],
  ])('with %s is shown first, and then planned', async (_name, year, cell, end, begin) => {
    const row = (...cells: readonly string[]) => (cell === '","' ? `"${cells.join(cell)}"` : cells.join(cell));
    const list = [
      row('Organ', 'Dato', 'Tid', 'Sted', 'Svarfrist'),
      row('SG', `18.3.${year}`, '10:00', 'Teams', `frist 15.3.${year}`),
      row('AKG', `${year}-04-20`, '12.30', 'Bergen rådhus', ''),
      row('Ukjent', `2.5.${year}`, '10:00', 'Teams', ''),
      row('SG', '1.2.2020', '10:00', 'Teams', ''),
      '',
    ];

    const shown = await story.shareOne(kari, `møteplan-${year}.csv`, `${begin}${list.join(end)}`);
    const before = await story.ask(kari, chatOf(kari), 'møter i SG');
    const done = await story.press(kari, shown, 'Sett opp møtene');
    const again = await story.press(kari, shown, 'Sett opp møtene');

    expect(shown.text).toContain(`SG · ${year}-03-18 · 10:00 · Teams`);
    expect(shown.text).toContain(`AKG · ${year}-04-20 · 12:30 · Bergen rådhus`);
    expect(shown.text).not.toContain('2020');
    expect(before.text).not.toContain(String(year));
    expect(done.text).toContain('2 nye møter er satt opp. 0 var der fra før, og 1 linjer ble ikke forstått.');
    expect(again.text).toContain('0 nye møter er satt opp. 2 var der fra før');
    const { keys, meetings } = story.saksgang.bot.deps.records;
    const planned = (await meetings.list(keys.bodyPartition('SG'), keys.meeting(''))).map(({ value }) => value);
    expect(planned.find(({ startsAt }) => startsAt.startsWith(`${year}-03-18`))?.deadline).toContain(`${year}-03-15`);
  });

  test('with no meeting in it says so, and only the secretariat may share one', async () => {
    const empty = await story.shareOne(kari, 'tom.csv', 'Organ;Dato\nSG;i morgen\n');
    const odds = await story.shareOne(odd, 'plan.csv', 'SG;18.3.2036;10:00;Teams');

    expect(empty.buttons).toEqual([]);
    expect(odds.text).toContain('Berre sekretariatet');
  });
});

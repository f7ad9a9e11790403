import { beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '../../src/domain/language.ts';
import { type Listening, listeningCommands } from '../commands/listening.ts';
import { type Manifest, packageFile } from './appPackage.ts';

const manifest = JSON.parse(packageFile('manifest.json').toString('utf8')) as Manifest;
const inNorwegian = manifest.bots.flatMap((bot) =>
  bot.commandLists.flatMap((list) => list.commands.map(({ title }) => title)),
);

/** What the menu of the client offers in each language. */
const menus: readonly (readonly [Language, readonly string[]])[] = [
  ['nb', inNorwegian],
  ['nn', titlesIn('nn.json')],
  ['en', titlesIn('en.json')],
];

let bot: Listening;
beforeAll(async () => {
  bot = await listeningCommands();
});

describe.each(menus)('the menu in %s', (language, titles) => {
  test('offers nothing that the bot does not understand, by one command and in that language', async () => {
    expect(titles.length).toBe(inNorwegian.length);
    for (const title of titles) {
      expect(bot.understoodBy(title), title).toHaveLength(1);
      expect((await bot.say(title, language)).language, title).toBe(language);
    }
  });

  test('offers every command once, in the order of the menu in bokmål', () => {
    const commands = titles.flatMap(bot.understoodBy);

    expect(commands).toEqual(inNorwegian.flatMap(bot.understoodBy));
    expect(new Set(commands).size).toBe(commands.length);
  });

  test('offers everything in the help but what belongs to a card or to running a meeting', () => {
    const missing = bot.commands
      .map(({ name }) => name)
      .filter((name) => !titles.flatMap(bot.understoodBy).includes(name));

    expect(missing.toSorted()).toEqual([
      'absence',
      'account',
      'acknowledge',
      'addCase',
      'attendance',
      'calendar',
      'cancelMeeting',
      'close',
      'comment',
      'decisions',
      'digest',
      'editAgenda',
      'exportDecisions',
      'formalities',
      'history',
      'holdMeeting',
      'link',
      'meetingFile',
      'meetings',
      'members',
      'minutes',
      'moveMeeting',
      'moveOn',
      'noDigest',
      'operations',
      'outcome',
      'outcomes',
      'ownData',
      'paper',
      'pauseReminders',
      'planMeeting',
      'planYear',
      'postpone',
      'recuse',
      'release',
      'remarks',
      'remind',
      'remindCase',
      'remindWho',
      'renewCalendar',
      'renumber',
      'reopen',
      'resumeReminders',
      'schedule',
      'unrecuse',
      'unschedule',
      'withdrawItem',
    ]);
  });
});

function titlesIn(file: string): readonly string[] {
  const texts = JSON.parse(packageFile(file).toString('utf8')) as Record<string, string>;
  return Object.entries(texts)
    .filter(([key]) => /^bots.*\.commands\[\d+\]\.title$/.test(key))
    .map(([, title]) => title);
}

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../src/commands/suggestions.ts';
import { languages } from '../../src/domain/language.ts';
import { sentences } from '../../src/text/voice.ts';
import { bokmalOnly, nynorskOnly, wordsIn } from '../text/norwegian.ts';
import { helpLines, type Listening, listeningCommands } from './listening.ts';

let bot: Listening;
beforeAll(async () => {
  bot = await listeningCommands();
});

it.each(languages)(
  'what is suggested in %s is understood, by one command, whichever body the person is in',
  (language) => {
    const [body] = bot.cooperation.bodies.toReversed();
    const person = {
      key: 'kari',
      name: 'Kari',
      secretariat: false,
      memberships: [{ body: body?.id ?? '', role: 'member' as const }],
    };

    const offered = suggestionsFor(bot.commands, bot.cooperation, person, language);
    const toStrangers = suggestionsFor(bot.commands, bot.cooperation, undefined, language);

    expect(offered.map((words) => bot.understoodBy(words))).toEqual([['mine'], ['nextMeeting'], ['agenda'], ['help']]);
    expect(offered.join()).toContain(body?.id);
    expect(toStrangers.flatMap(bot.understoodBy)).toEqual(['help']);
  },
);

describe('the help', () => {
  it('has a line in each language for every command, that says what to write and what it does', () => {
    const faulty = bot.commands.flatMap(({ name, help }) =>
      languages.filter((language) => !help[language].write.trim() || !help[language].does.trim()).map(() => name),
    );

    expect(bot.commands.length).toBeGreaterThan(10);
    expect(faulty).toEqual([]);
  });

  it('says nothing that its own command does not understand, and no other does', () => {
    const misread = helpLines(bot).filter(([name, , line]) => bot.understoodBy(line).join() !== name);

    expect(misread).toEqual([]);
  });

  it('is answered in the language that it is written in', async () => {
    for (const [, language, line] of helpLines(bot)) {
      expect((await bot.say(line, language)).language, line).toBe(language);
    }
  });

  it('keeps bokmål and nynorsk apart', () => {
    const mixed = bot.commands.flatMap(({ help: { nb, nn } }) => [
      ...wordsIn(`${nb.write} ${nb.does}`, nynorskOnly),
      ...wordsIn(`${nn.write} ${nn.does}`, bokmalOnly),
    ]);

    expect(mixed).toEqual([]);
  });

  it('shows the secretariat its own commands, and no one else', async () => {
    const { replies } = await bot.say('hjelp');

    const shown = JSON.stringify(replies);
    const [own, common] = [true, false].map((forSecretariat) =>
      bot.commands.filter((command) => command.forSecretariat === forSecretariat),
    );
    expect(own?.map(({ name }) => name)).toEqual([
      'planMeeting',
      'planYear',
      'moveMeeting',
      'cancelMeeting',
      'holdMeeting',
      'renewCalendar',
      'editAgenda',
      'addCase',
      'formalities',
      'postpone',
      'withdrawItem',
      'renumber',
      'remarks',
      'minutes',
      'link',
      'moveOn',
      'outcome',
      'outcomes',
      'publish',
      'schedule',
      'unschedule',
      'remind',
      'remindCase',
      'remindWho',
      'pauseReminders',
      'resumeReminders',
      'close',
      'reopen',
      'bind',
      'release',
      'members',
      'account',
      'operations',
    ]);
    expect(own?.filter(({ help }) => shown.includes(help.nb.write))).toEqual([]);
    expect(common?.filter(({ name, help }) => name !== 'help' && !shown.includes(help.nb.write))).toEqual([]);
  });
});

it('no two commands have the same name', () => {
  const names = bot.commands.map(({ name }) => name);

  expect(new Set(names).size).toBe(names.length);
});

it('no message is understood by two commands', () => {
  const lines = helpLines(bot).map(([, , line]) => line);
  const words = [...new Set([...lines.flatMap((line) => line.split(' ')), 'sak', 'til', 'vis', 'for', 'i', '18.12'])];
  const anyMessage = fc.oneof(
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((some) => some.join(' ')),
    fc.tuple(fc.constantFrom(...lines), fc.constantFrom(...words)).map((parts) => parts.join(' ')),
    fc.tuple(fc.constantFrom(...words), fc.constantFrom(...lines)).map((parts) => parts.join(' ')),
  );

  fc.assert(
    fc.property(anyMessage, (message) => {
      expect(bot.understoodBy(message).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '',
  ' ',
  '?!',
  '/',
  '71',
  '71/',
  '/20',
  '71/20/3',
  '71/2',
  '71/200',
  '12345/20',
  'status',
  'saksliste',
  'publiser',
  'publiser XX',
  'koble SG',
  'koble hit',
  'mine saker og dine',
  'hva skjer med 71/20 egentlig',
  'ikke publiser SG',
  'status 71/20 og 72/20',
  'kommentar: fin sak',
])('what is not a whole command is understood by none: «%s»', (text) => {
  expect(bot.understoodBy(text)).toEqual([]);
});

describe('a comment that is written with the command', () => {
  const textOf = async (message: string) => {
    const listening = await listeningCommands();
    const asked = await listening.say(message);
    return { understood: listening.understoodBy(message), asked: asked.asked };
  };

  it('may say anything, and is not read as another command', async () => {
    const { understood, asked } = await textOf(
      'kommentar 71/20: avslutt 71/20, publiser SG 18.12. Hvem mangler på 3/20?',
    );

    expect(understood).toEqual(['comment']);
    expect(asked).toEqual([{ useCase: 'findCase', input: { sequence: 71, year: 2020, body: undefined } }]);
  });
});

describe('what our sentences ask people to write', () => {
  /** Names of buttons, which stand in quotes as well. */
  const buttons: readonly string[] = (
    ['btn.paper', 'btn.ack', 'btn.send', 'btn.understood', 'btn.publish'] as const
  ).flatMap((key) => languages.map((language) => sentences[key][language]));

  const asked = Object.entries(sentences).flatMap(([key, texts]) =>
    languages.flatMap((language) =>
      [...texts[language].matchAll(/[«“]([^»”]+)[»”]/g)]
        // «{title}» quotes a title, and asks nobody to write it.
        .filter(([, quoted = '']) => !/^\{\w+\}$/.test(quoted))
        .map(([, quoted = '']) =>
          quoted
            .replaceAll('{no}', '71/20')
            .replace(/\{\w+\}/g, 'SG')
            .replace('@Saksgang ', ''),
        )
        .filter((quoted) => !buttons.includes(quoted))
        .map((quoted) => ({ key, language, quoted })),
    ),
  );

  it('is understood by one command, in the language of the sentence', async () => {
    const complete = asked.map((each) => ({
      ...each,
      // «skriv «saksliste» og navnet på organet»
      quoted: /^(?:saksliste|agenda)$/.test(each.quoted) ? `${each.quoted} SG` : each.quoted,
    }));

    expect(complete.length).toBeGreaterThan(15);
    expect(complete.filter(({ quoted }) => bot.understoodBy(quoted).length !== 1)).toEqual([]);
    for (const { quoted, language } of complete) {
      expect((await bot.say(quoted, language)).language, quoted).toBe(language);
    }
  });
});

describe('a message that is made to take long', () => {
  const length = 300_000;

  it.each([
    ['a line of dots', `status 71/20${'.'.repeat(length)}x`],
    ['a line of spaces', `status${' '.repeat(length)}71/20${' '.repeat(length)}x`],
    ['spaces and dots in turn', `status 71/20${' .'.repeat(length)}x`],
    ['a long number', '7'.repeat(length)],
    ['case after case', '71/20 '.repeat(length / 6)],
    ['the beginning of a command again and again', 'vis '.repeat(length / 4)],
    ['body after body', 'styringsgruppen '.repeat(length / 16)],
    ['colon after colon', `kommentar 71/20${' :'.repeat(length)}`],
    ['line after line', 'språk\n'.repeat(length / 6)],
  ])('is answered, be it %s', async (_, message) => {
    const { replies } = await bot.say(message);

    expect(replies.length).toBeLessThanOrEqual(1);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { helpLines, type Listening, listeningCommands } from './listening.ts';

let bot: Listening;
beforeAll(async () => {
  bot = await listeningCommands();
});

const sak = { sequence: 71, year: 2020, body: undefined };
const sakInSg = { ...sak, body: 'SG' };

describe('a command about a case asks for the case that is meant', () => {
  it.each([
    ['status 71/20', 'status', sak],
    ['Status for 71/20', 'status', sak],
    ['status på sak 71/20', 'status', sak],
    ['status of case 71/20', 'status', sak],
    ['vis 71/20', 'status', sak],
    ['show 71/20', 'status', sak],
    ['71/20', 'status', sak],
    ['sak 71/20', 'status', sak],
    ['SG 71/20', 'status', sakInSg],
    ['sak SG 71/20', 'status', sakInSg],
    ['SG-sak 71/20', 'status', sakInSg],
    ['71/20 i SG', 'status', sakInSg],
    ['status 71/20 i styringsgruppen', 'status', sakInSg],
    ['status 71/20 i styringsgruppa', 'status', sakInSg],
    ['status 71/20 in the steering group', 'status', sakInSg],
    ['status styringsgruppen 71/20', 'status', sakInSg],
    ['status 71/2020', 'status', sak],
    ['status 071/20', 'status', sak],
    ['hvem mangler på 71/20', 'missing', sak],
    ['hvem mangler på 71/20?', 'missing', sak],
    ['Hvem mangler på sak SG 71/20?', 'missing', sakInSg],
    ['kven manglar på 71/20?', 'missing', sak],
    ['who is missing on 71/20?', 'missing', sak],
    ["who's missing on 71/20?", 'missing', sak],
    ['who’s missing on 71/20?', 'missing', sak],
    ['kommentarer 71/20', 'comments', sak],
    ['vis kommentarer til 71/20', 'comments', sak],
    ['kommentarar på 71/20', 'comments', sak],
    ['comments on 71/20', 'comments', sak],
    ['rediger kommentaren min til 71/20', 'comments', sak],
    ['trekk kommentar 71/20', 'comments', sak],
    ['edit my comment on 71/20', 'comments', sak],
    ['saksframlegg 71/20', 'paper', sak],
    ['vis saksframlegget til sak 71/20', 'paper', sak],
    ['show the case paper of 71/20', 'paper', sak],
    ['ta 71/20 til orientering', 'acknowledge', sak],
    ['Jeg tar sak 71/20 til orientering.', 'acknowledge', sak],
    ['eg tek 71/20 til orientering', 'acknowledge', sak],
    ['note 71/20', 'acknowledge', sak],
    ['acknowledge 71/20 for information', 'acknowledge', sak],
    ['kommentar 71/20', 'comment', sak],
    ['skriv kommentar til 71/20: Ser bra ut', 'comment', sak],
    ['kommenter 71/20', 'comment', sak],
    ['write a comment on 71/20', 'comment', sak],
    ['avslutt 71/20', 'close', sak],
    ['lukk sak 71/20', 'close', sak],
    ['close 71/20', 'close', sak],
    ['gjenåpne 71/20', 'reopen', sak],
    ['gjenopne 71/20', 'reopen', sak],
    ['gjenopna 71/20', 'reopen', sak],
    ['reopen 71/20', 'reopen', sak],
  ])('%s', async (text, command, expected) => {
    const { asked } = await bot.say(text);

    expect(bot.understoodBy(text)).toEqual([command]);
    expect(asked).toEqual([{ useCase: 'findCase', input: expected }]);
  });
});

describe('a command about a body asks for the body that is meant', () => {
  it.each([
    ['neste møte i SG', 'nextMeeting', 'readAgenda', 'SG'],
    ['Når er neste møte i styringsgruppen?', 'nextMeeting', 'readAgenda', 'SG'],
    ['når er neste møte i styringsgruppa?', 'nextMeeting', 'readAgenda', 'SG'],
    ['neste møte AKG', 'nextMeeting', 'readAgenda', 'AKG'],
    ['neste møte i koordineringsgruppen', 'nextMeeting', 'readAgenda', 'AKG'],
    ['when is the next meeting of the steering group?', 'nextMeeting', 'readAgenda', 'SG'],
    ['next steering group meeting', 'nextMeeting', 'readAgenda', 'SG'],
    ['next SG meeting', 'nextMeeting', 'readAgenda', 'SG'],
    ['medlemmer SG', 'members', 'readMembers', 'SG'],
    ['vis medlemer i arbeidsutvalet', 'members', 'readMembers', 'AU'],
    ['members of the working committee', 'members', 'readMembers', 'AU'],
    ['koble SG hit', 'bind', 'bindBody', 'SG'],
    ['kobl AKG hit', 'bind', 'bindBody', 'AKG'],
    ['kople styringsgruppa hit', 'bind', 'bindBody', 'SG'],
    ['kopla SG hit', 'bind', 'bindBody', 'SG'],
    ['connect SG here', 'bind', 'bindBody', 'SG'],
    ['connect SG to here', 'bind', 'bindBody', 'SG'],
    ['koble fra SG', 'release', 'releaseBody', 'SG'],
    ['frakoble SG', 'release', 'releaseBody', 'SG'],
    ['kople frå SG', 'release', 'releaseBody', 'SG'],
    ['disconnect SG', 'release', 'releaseBody', 'SG'],
  ])('%s', async (text, command, useCase, body) => {
    const { asked } = await bot.say(text);

    expect(bot.understoodBy(text)).toEqual([command]);
    expect(asked).toMatchObject([{ useCase, input: { body } }]);
  });
});

describe('a command about a meeting asks for the date that is meant', () => {
  const day = { day: 18, month: 12 };

  it.each([
    ['publiser SG', 'publish', undefined],
    ['publiser sakslisten for SG', 'publish', undefined],
    ['publiser sakslista til styringsgruppa', 'publish', undefined],
    ['publish the agenda of SG', 'publish', undefined],
    ['publiser SG 18.12', 'publish', { ...day, year: undefined }],
    ['publiser SG 18.12.', 'publish', { ...day, year: undefined }],
    ['publiser SG den 18.12.2026', 'publish', { ...day, year: 2026 }],
    ['publiser SG 18.12.26', 'publish', { ...day, year: 2026 }],
    ['publiser SG 18. 12. 2026', 'publish', { ...day, year: 2026 }],
    ['publish SG 18/12/2026', 'publish', { ...day, year: 2026 }],
    ['publish SG on 18/12', 'publish', { ...day, year: undefined }],
    ['saksliste SG', 'agenda', undefined],
    ['vis sakslisten for SG', 'agenda', undefined],
    ['saklista SG', 'agenda', undefined],
    ['sakslista i styringsgruppa', 'agenda', undefined],
    ['show the agenda of the steering group', 'agenda', undefined],
    ['saksliste SG 18.12.2026', 'agenda', { ...day, year: 2026 }],
    ['agenda for SG on 18.12', 'agenda', { ...day, year: undefined }],
  ])('%s', async (text, command, date) => {
    const { asked } = await bot.say(text);

    expect(bot.understoodBy(text)).toEqual([command]);
    expect(asked).toMatchObject([{ input: { body: 'SG', date } }]);
  });

  it.each(['status 18.12', 'status 18.12.2026', '18.12', 'hvem mangler på 18.12', 'saksliste 71/20', 'publiser 18.12'])(
    'and takes no date for a case, nor a case for a date: %s',
    (text) => {
      expect(bot.understoodBy(text)).toEqual([]);
    },
  );
});

describe('the language that is chosen', () => {
  it.each([
    ['språk nynorsk', 'nn'],
    ['språk bokmål', 'nb'],
    ['språk norsk', 'nb'],
    ['Språk English', 'en'],
    ['språk engelsk.', 'en'],
    ['mål nynorsk', 'nn'],
    ['language nynorsk', 'nn'],
    ['language Norwegian', 'nb'],
    ['language  english !', 'en'],
    ['språk\u00a0nn', 'nn'],
    ['spra\u030Ak bokma\u030Al', 'nb'],
  ])('%s', async (text, language) => {
    const { asked } = await bot.say(text);

    expect(bot.understoodBy(text)).toEqual(['language']);
    expect(asked).toEqual([{ useCase: 'setLanguage', input: { language } }]);
  });
});

it.each(['mine saker', 'Mine saker?', 'sakene mine', 'my cases'])('what waits for oneself: %s', async (text) => {
  const { asked } = await bot.say(text);

  expect(bot.understoodBy(text)).toEqual(['mine']);
  expect(asked).toEqual([{ useCase: 'readOwnCases', input: undefined }]);
});

it.each(['hjelp', 'Hjelp!', 'help', 'hei', 'hello'])('help: %s', (text) => {
  expect(bot.understoodBy(text)).toEqual(['help']);
});

describe('how it is written does not matter', () => {
  it.each([
    ['capitals', (text: string) => text.toUpperCase()],
    ['a capital first', (text: string) => text.charAt(0).toUpperCase() + text.slice(1)],
    ['spaces around', (text: string) => `  ${text}  `],
    ['more spaces between', (text: string) => text.replaceAll(' ', '   ')],
    ['spaces that do not break', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['a full stop', (text: string) => `${text}.`],
    ['a question mark after a space', (text: string) => `${text} ?`],
    ['letters put together of two signs', (text: string) => text.normalize('NFD')],
    ['several signs', (text: string) => `${text}?!…`],
  ])('%s', (_, change) => {
    const lost = helpLines(bot).filter(([name, , line]) => bot.understoodBy(change(line)).join() !== name);

    expect(lost).toEqual([]);
  });
});

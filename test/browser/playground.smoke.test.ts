import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Playground, startPlayground } from '../../scripts/playground/start.ts';
import { launchBrowser } from '../support/browser/launch.ts';
import {
  cardsSaying,
  fillInput,
  latestCard,
  openConversation,
  openPlayground,
  postInChannel,
  pressButton,
  replyInChannel,
  screenshot,
  sendCustomActivity,
  sendMessage,
} from '../support/browser/page.ts';
import type { RecordingBot, SeenActivity } from '../support/browser/recordingBot.ts';
import { type SmokeBot, startSmokeBot } from './smokeBot.ts';

const configFile = fileURLToPath(new URL('../support/browser/playground.yml', import.meta.url));
const patience = { timeout: 60_000 };

let bot: SmokeBot;
let playground: Playground;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  bot = await startSmokeBot();
  playground = await startPlayground({ configFile, botEndpoint: bot.endpoint });
  browser = await launchBrowser();
});

beforeEach(async () => {
  page = await openPlayground(browser, playground.url);
});

afterEach(async () => {
  await page.context().close();
});

afterAll(async () => {
  await browser?.close();
  await playground?.stop();
  await bot?.stop();
});

test('a message that mentions the bot in the group chat reaches it, and its card is drawn', async () => {
  await openConversation(page, 'Sekretariatet');

  await sendMessage(page, 'status 71/20', 'Saksgang');

  await cardsSaying(page, 'Sak 71/20').waitFor();
  expect(last(bot, 'message')).toMatchObject({
    text: expect.stringMatching(/^<at>Saksgang<\/at>\s+status 71\/20$/),
    serviceUrl: playground.serviceUrl,
    conversation: { id: '19:group@thread.v2', conversationType: 'groupChat' },
    from: { id: '29:astrid' },
  });
  await screenshot(page, 'smoke-card');
});

test('a message in the personal chat needs no mention', async () => {
  await openConversation(page, 'Personal Chat');

  await sendMessage(page, 'mine saker');

  await cardsSaying(page, 'Sak 71/20').waitFor();
  expect(last(bot, 'message')).toMatchObject({ text: 'mine saker', conversation: { conversationType: 'personal' } });
});

test('a post in the channel starts a thread, and what is written there is answered there', async () => {
  await openConversation(page, 'Samarbeidet - General');

  await postInChannel(page, 'hei', 'Saksgang');
  await replyInChannel(page, 'saksliste', 'Saksgang');

  // By what was asked: the page may or may not have drawn the answer to the first message as well.
  await cardsSaying(page, 'Sak 71/20: saksliste').waitFor();
  expect(last(bot, 'message').conversation.conversationType).toBe('channel');
  await screenshot(page, 'smoke-channel');
});

test('a press that is answered with a card replaces the card, and carries what was typed', async () => {
  await askForCard();

  await fillInput(latestCard(page), 'Kommentar', 'Blåbær på møtet');
  await pressButton(latestCard(page), 'Svar med kort');

  await cardsSaying(page, 'Du har bekreftet').waitFor();
  expect(await cardsSaying(page, 'Sak 71/20').count()).toBe(0);
  expect(last(bot, 'invoke').value).toMatchObject({
    action: { verb: 'card', data: { case: '71/20', comment: 'Blåbær på møtet' } },
  });
  await screenshot(page, 'smoke-invoke-card');
});

test('a press that is answered with a message shows it under the card, which stays', async () => {
  await askForCard();

  await pressButton(latestCard(page), 'Svar med melding');

  await page.getByText('Takk, svaret er registrert').waitFor();
  expect(await cardsSaying(page, 'Sak 71/20').count()).toBe(1);
  await screenshot(page, 'smoke-invoke-message');
});

test('an update of the posted card redraws it in place', async () => {
  await askForCard();

  await pressButton(latestCard(page), 'Oppdater kortet');

  await cardsSaying(page, '1 av 9 har bekreftet').waitFor();
  expect(await page.locator('.ac-adaptiveCard').count()).toBe(1);
  await screenshot(page, 'smoke-update');
});

test('a custom activity lets another person press the button', async () => {
  await askForCard();

  await sendCustomActivity(page, pressBy({ id: '29:bjorn', name: 'Bjørn Bakke' }, last(bot, 'message')));

  await expect.poll(() => last(bot, 'invoke').from.id, patience).toBe('29:bjorn');
  await cardsSaying(page, '1 av 9 har bekreftet').waitFor();
  await screenshot(page, 'smoke-custom-activity');
});

async function askForCard(): Promise<void> {
  await openConversation(page, 'Sekretariatet');
  await sendMessage(page, 'status 71/20', 'Saksgang');
  await cardsSaying(page, 'Sak 71/20').waitFor();
}

function last(from: RecordingBot, type: string): SeenActivity {
  const found = from.seen.findLast((activity) => activity.type === type);
  if (found === undefined) throw new Error(`The bot has seen no ${type}.`);
  return found;
}

/** What the page sends when the person presses «Oppdater kortet» on the card that the bot posted last. */
function pressBy(from: { id: string; name: string }, message: SeenActivity): object {
  return {
    channelId: 'msteams',
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'press-by-another',
    serviceUrl: playground.serviceUrl,
    from,
    recipient: { id: '22222222-2222-4222-8222-222222222222', name: 'Saksgang' },
    conversation: message.conversation,
    replyToId: bot.posted.at(-1),
    value: { action: { type: 'Action.Execute', verb: 'update', data: { case: '71/20' } }, trigger: 'manual' },
  };
}

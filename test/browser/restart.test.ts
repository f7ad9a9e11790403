import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser/launch.ts';
import {
  cardsSaying,
  latestCard,
  openConversation,
  openPlayground,
  pressButton,
  sendMessage,
  untilSaid,
} from '../support/browser/page.ts';
import { type DevProgram, ownDatabase, startDev } from './devProgram.ts';
import { pictures } from './steps.ts';

const slow = { timeout: 300_000 };
const database = ownDatabase();
const running: { dev?: DevProgram } = {};

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(async () => {
  await running.dev?.pressCtrlC();
});

afterAll(async () => {
  await browser?.close();
  database.remove();
});

test(
  'what was answered is there after a restart, also on another port, and the cards are posted again',
  slow,
  async () => {
    const before = await chatOfSg(['--fresh']);
    await sendMessage(before, 'publiser SG', 'Saksgang');
    await pressButton(cardsSaying(before, '0 av 6 har bekreftet'), 'Ta til orientering');
    await untilSaid(before, 'Du tok sak 71/20 til orientering');
    await running.dev?.pressCtrlC();

    const after = await chatOfSg([]);
    await sendMessage(after, 'status 71/20', 'Saksgang');
    await latestCard(after).getByText('1 av 6 har bekreftet').waitFor();
    await sendMessage(after, 'publiser SG', 'Saksgang');
    await cardsSaying(after, 'Saksliste for styringsgruppen').waitFor();
    await cardsSaying(after, '1 av 6 har bekreftet').nth(1).waitFor();
    await pictures(after, latestCard(after), '50-restarted');
    await sendMessage(after, 'publiser SG', 'Saksgang');

    await after.getByText('var alt publisert. Ingen kort ble sendt på nytt.').first().waitFor();
    expect(await cardsSaying(after, 'Saksliste for styringsgruppen').count()).toBe(1);
  },
);

test('--fresh starts over', async () => {
  const page = await chatOfSg(['--fresh']);

  await sendMessage(page, 'publiser SG', 'Saksgang');

  await cardsSaying(page, '0 av 6 har bekreftet').waitFor();
});

async function chatOfSg(args: readonly string[]): Promise<Page> {
  const dev = startDev([...args, '--port', '0', '--playground-port', '0'], database.variables);
  running.dev = dev;
  const page = await openPlayground(browser, await dev.url);
  await openConversation(page, 'Styringsgruppen');
  return page;
}

import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';

const artefacts = fileURLToPath(new URL('../../../.artefacts/browser/', import.meta.url));

// A card may say something for a second only, until everyone's view of it comes in its place.
const rememberCards = `
  globalThis.cardsSoFar = new Set();
  new MutationObserver(() => {
    for (const card of document.querySelectorAll('.ac-adaptiveCard')) cardsSoFar.add(card.textContent);
  }).observe(document, { subtree: true, childList: true, characterData: true });`;

/**
 * Opens the Playground's page as its current user, in Norwegian and in Oslo's time zone.
 * Requests that leave this machine (fonts from a CDN) are refused, so that a test sees the same page everywhere.
 */
export async function openPlayground(browser: Browser, url: string): Promise<Page> {
  const viewport = { width: 1400, height: 1000 };
  const context = await browser.newContext({ viewport, locale: 'nb-NO', timezoneId: 'Europe/Oslo' });
  await context.route(
    (target) => !['127.0.0.1', 'localhost'].includes(target.hostname),
    (route) => route.abort(),
  );
  const page = await context.newPage();
  // Less than a test has: what was waited for in vain is then named.
  page.setDefaultTimeout(60_000);
  await page.addInitScript(rememberCards);
  await page.goto(url);
  await page.getByRole('treeitem').first().waitFor();
  return page;
}

/**
 * Goes to a conversation: `Personal Chat`, the name of the group chat, or `<team> - <channel>`.
 * The first visit sends the bot an installationUpdate and a conversationUpdate.
 */
export async function openConversation(page: Page, name: string): Promise<void> {
  const item = page.getByRole('treeitem', { name });
  await item.click();
  await composers(page).last().waitFor();
}

/**
 * Sends a message in the open chat. With `mention`, the bot is mentioned first: without it, messages in groups never
 * reach the bot.
 */
export async function sendMessage(page: Page, text: string, mention?: string): Promise<void> {
  await write(page, composers(page).last(), text, mention);
  await page.getByRole('button', { name: 'Send Message' }).last().click();
}

/**
 * Starts a thread in the open channel, with the bot mentioned first. An answer that comes before the page has drawn the
 * thread is never drawn: to see answers, write in a thread that is there already.
 */
export async function postInChannel(page: Page, text: string, mention: string): Promise<void> {
  await write(page, composers(page).first(), text, mention);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
}

/** Writes in the oldest thread of the open channel, once there is one, with the bot mentioned first. */
export async function replyInChannel(page: Page, text: string, mention: string): Promise<void> {
  await page.getByRole('button', { name: 'Send Message' }).last().waitFor();
  await sendMessage(page, text, mention);
}

/** The card drawn last in the open conversation. It may not be there yet: Playwright waits when it is used. */
export function latestCard(page: Page): Locator {
  return page.locator('.ac-adaptiveCard').last();
}

/** Every card of the open conversation whose text contains `text`. */
export function cardsSaying(page: Page, text: string): Locator {
  return page.locator('.ac-adaptiveCard').filter({ hasText: text });
}

/** Waits until a card of the page says this, or has said it since the page was opened. */
export async function untilSaid(page: Page, text: string): Promise<void> {
  await page.waitForFunction(`[...cardsSoFar].some((said) => said.includes(${JSON.stringify(text)}))`);
}

/** Presses the button with exactly this name, in the card when one is given. */
export async function pressButton(within: Page | Locator, name: string): Promise<void> {
  await within.getByRole('button', { name, exact: true }).click();
}

/** Types into the input with this label. */
export async function fillInput(within: Page | Locator, label: string, text: string): Promise<void> {
  await within.getByLabel(label).fill(text);
}

/**
 * Sends any activity to the bot, as anyone: the only way to act as another user than the current one.
 * Leave out `entities` with a mention; the page turns such an activity into another form.
 */
export async function sendCustomActivity(page: Page, activity: object): Promise<void> {
  await page.getByRole('button', { name: 'Mock an Activity', exact: true }).click();
  await page.locator('[role=menu]').getByText('Custom activity', { exact: true }).click();
  const dialog = page.getByRole('dialog');
  const editor = dialog.locator('.monaco-editor').first();
  await editor.locator('.view-line').first().waitFor();
  await editor.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(JSON.stringify(activity));
  // The editor has closed brackets and quotes by itself, behind the caret.
  await page.keyboard.press('ControlOrMeta+Shift+End');
  await page.keyboard.press('Delete');
  await dialog.getByRole('button', { name: 'Send activity' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Writes a picture of the page, or of a part of it, to `.artefacts/browser/<name>.png` and returns its path. Nothing compares it; a person may look at it. */
export async function screenshot(seen: Page | Locator, name: string): Promise<string> {
  await mkdir(artefacts, { recursive: true });
  const path = `${artefacts}${name}.png`;
  await seen.screenshot({ path });
  return path;
}

function composers(page: Page): Locator {
  return page.locator('[role=textbox][contenteditable=true]');
}

async function write(page: Page, composer: Locator, text: string, mention: string | undefined): Promise<void> {
  await composer.click();
  if (mention !== undefined) {
    await page.keyboard.type('@');
    await page.locator('[role=option],[role=menuitem]').filter({ hasText: mention }).first().click();
    await composer.getByText(mention).waitFor();
    await page.keyboard.type(' ');
  }
  // Pasted, not typed: a typed line break would send the message.
  await page.keyboard.insertText(text);
}

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { screenshot, sendCustomActivity } from '../support/browser/page.ts';

const patience = { timeout: 60_000 };

/** An activity of another person: what the Playground sent for its own user, as if it came from them. */
type Activity = Readonly<Record<string, unknown>>;

/** A person as the Playground's file has them. */
interface Someone {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId: string;
}

/** The Playground's other users that take part in the story. */
export const others = {
  inger: someone('inger', 2, 'Inger Vik'),
  odd: someone('odd', 3, 'Odd Mjelde'),
  gjest: someone('gjest', 6, 'Gjest Gundersen'),
} as const;

/** What the log panel shows of a press: the activity that was sent and what the bot answered. */
export interface LoggedPress {
  readonly request: Activity;
  readonly response: string;
}

/** Does something that makes the Playground send an invoke, and gives it as the log panel shows it. */
export async function loggedPress(page: Page, act: () => Promise<void>): Promise<LoggedPress> {
  const entries = page.getByText(/^invoke \d+$/);
  const before = await entries.count();
  await act();
  await entries.nth(before).click();
  const request: Activity = JSON.parse(await panelText(page, 'Request'));
  return { request, response: await panelText(page, 'Response') };
}

/** Presses the same button as `press` did, as someone else, and gives what the bot answered. */
export async function pressAs(page: Page, person: Someone, press: Activity): Promise<string> {
  const { response } = await loggedPress(page, () => sendCustomActivity(page, { ...press, from: person }));
  return response;
}

/** Writes in the conversation of `press`, as someone else. */
export async function writeAs(page: Page, person: Someone, press: Activity, text: string): Promise<void> {
  const { channelId, serviceUrl, recipient, conversation } = press;
  await sendCustomActivity(page, {
    ...{ channelId, serviceUrl, recipient, conversation },
    ...{ type: 'message', id: `by-${person.id}`, from: person, text, textFormat: 'plain' },
  });
}

/** Pictures of the page, and of the card alone as wide as a phone shows it. */
export async function pictures(page: Page, card: Locator, name: string): Promise<void> {
  await card.scrollIntoViewIfNeeded();
  await screenshot(page, name);
  const desktop = page.viewportSize();
  // The page itself does not get narrower than 600; tall enough, it shows the whole card without scrolling.
  await page.setViewportSize({ width: 1400, height: 2400 });
  await card.evaluate((element) => element.style.setProperty('width', '340px'));
  await screenshot(card, `${name}-phone`);
  await card.evaluate((element) => element.style.removeProperty('width'));
  if (desktop) await page.setViewportSize(desktop);
}

/** Waits until the card says this to everyone again, and no view of one person's own is in its place. */
export async function untilShared(card: Locator, text: string): Promise<void> {
  const acknowledge = card.getByRole('button', { name: 'Ta til orientering', exact: true });
  await expect.poll(async () => ((await acknowledge.isVisible()) ? card.textContent() : ''), patience).toContain(text);
}

async function panelText(page: Page, tab: 'Request' | 'Response'): Promise<string> {
  await page.getByRole('tab', { name: tab, exact: true }).click();
  const json = page.locator('div').filter({ hasText: /^\{.*\}$/s });
  return (await json.first().textContent()) ?? '';
}

function someone(id: string, n: number, name: string): Someone {
  return { id: `29:${id}`, name, aadObjectId: `aaaaaaaa-0000-4000-8000-00000000000${n}` };
}

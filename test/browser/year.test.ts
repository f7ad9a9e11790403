import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { epochOf, instantOf } from '../../src/domain/instant.ts';
import {
  cardsSaying,
  fillInput,
  openConversation,
  pressButton,
  screenshot,
  sendMessage,
} from '../support/browser/page.ts';
import { openStage, type Stage } from './stage.ts';
import { pictures } from './steps.ts';

const time = { offsetMs: 0 };
let stage: Stage;
let page: Page;

beforeAll(async () => {
  stage = await openStage({ clock: () => instantOf(Date.now() + time.offsetMs) });
  page = stage.page;
  await openConversation(page, 'Personal Chat');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screenshot(page, 'failed-year');
});

afterAll(() => stage?.close());

test('the secretariat plans a meeting, edits the agenda, enters an outcome and sees the path, all in forms and cards', async () => {
  await sendMessage(page, 'nytt møte');
  const form = cardsSaying(page, 'Svarfrist').last();
  await choose(form, 'Organ', 'AKG, administrativ koordineringsgruppe');
  await fillInput(form, 'Klokkeslett', '10:00');
  await fillInput(form, 'Sted', 'Bergen rådhus');
  await pictures(page, form, '60-new-meeting');
  await pressButton(form, 'Lagre');
  const refused = cardsSaying(page, 'Datoen finnes ikke, eller mangler');
  await refused.waitFor();
  expect(await refused.getByLabel('Sted').inputValue()).toBe('Bergen rådhus');
  await pictures(page, refused, '61-new-meeting-refused');
  await fillInput(refused, 'Dato', '2031-03-18');
  await pressButton(refused, 'Lagre');
  await page.getByText('Møtet er satt opp').first().waitFor();

  await sendMessage(page, 'rediger sakslisten for AKG 18.3.2031');
  const agenda = cardsSaying(page, 'Rediger sakslisten');
  await agenda.waitFor();
  await fillInput(agenda, 'Tittel på ny sak', 'Videreutvikling av organiseringen');
  await pictures(page, agenda, '62-agenda');
  await pressButton(agenda, 'Lagre');
  await page.getByText('1/31 Videreutvikling av organiseringen').first().waitFor();
  await sendMessage(page, 'knytt 71/20 til AKG 1/31');
  await page.getByText('Sak 71/20 er knyttet til AKG 1/31').first().waitFor();

  time.offsetMs = epochOf(stage.meeting.startsAt) + 60_000 - Date.now();
  await sendMessage(page, 'utfall av 71/20');
  const outcome = cardsSaying(page, 'Hva ble utfallet?');
  await choose(outcome, 'Utfall', 'Tatt til orientering');
  await fillInput(outcome, 'Vedtakstekst', 'Styringsgruppen tar saken til orientering.');
  await pictures(page, outcome, '63-outcome');
  await pressButton(outcome, 'Lagre');
  await page.getByText('Utfallet av sak 71/20 er ført').first().waitFor();

  await sendMessage(page, 'status 71/20');
  const card = cardsSaying(page, 'Vedtatt tekst').or(cardsSaying(page, 'Tatt til orientering')).last();
  await card.waitFor();
  await pictures(page, card, '64-case-with-outcome');
  await pressButton(card, 'Vis historikk');
  const history = cardsSaying(page, 'Saksgang for sak 71/20');
  await history.waitFor();
  await pictures(page, history, '65-history');

  expect(await history.textContent()).toMatch(
    /SG .*sak 71\/20.*Tatt til orientering: Styringsgruppen tar saken til orientering\..*AKG 18\. mars 2031.*Ikke behandlet ennå/s,
  );
});

/** Chooses from a list, which the Playground draws as a box that opens. */
async function choose(within: Locator, label: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

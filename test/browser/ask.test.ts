import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardsSaying, openConversation, sendMessage } from '../support/browser/page.ts';
import { type DevStage, openDevStage } from './stage.ts';
import { pictures } from './steps.ts';

let stage: DevStage;
let page: Page;

beforeAll(async () => {
  stage = await openDevStage();
  page = stage.page;
  await openConversation(page, 'Styringsgruppen');
  await sendMessage(page, 'publiser SG', 'Saksgang');
  await cardsSaying(page, '0 av 6 har bekreftet').waitFor();
  await openConversation(page, 'Personal Chat');
});

afterAll(() => stage?.close());

test.each([
  ['Hvordan ligger vi an med sak 71/20?', '6 mangler', '71/20', 'ask-1-status'],
  ['kva skal opp i styringsgruppa neste gong?', 'Saksliste for styringsgruppa', '71/20', 'ask-2-agenda'],
  ['find cases about byvekstavtalen', 'Found one case about', '71/20', 'ask-3-search'],
  ['hvor har sak 71/20 vært behandlet tidligere?', 'Saksgang:', 'SG 71/20', 'ask-4-history'],
  ['kan du publisere sakslisten for SG?', 'Publisere sakslisten?', 'er alt publisert', 'ask-5-publish'],
])('«%s» is answered with a card', async (question, says, besides, name) => {
  await sendMessage(page, question);
  const card = cardsSaying(page, says);
  await card.waitFor();

  expect(await card.textContent()).toContain(besides);
  await pictures(page, card, name);
});

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Meeting } from '../../src/domain/meeting.ts';
import { fileCase } from '../../src/usecases/operator/fileCase.ts';
import {
  cardsSaying,
  latestCard,
  openConversation,
  pressButton,
  screenshot,
  sendMessage,
  untilSaid,
} from '../support/browser/page.ts';
import type { Person } from '../support/connector/types.ts';
import { people } from '../support/saksgang/people.ts';
import { openStage, type Stage } from './stage.ts';
import { pictures } from './steps.ts';

let stage: Stage;
let page: Page;

beforeAll(async () => {
  // At any hour of the day that the test is run.
  stage = await openStage({}, { quietHours: { from: '00:00', to: '00:00' } });
  page = stage.page;
  const { bot, meeting } = stage;
  await fileCase(bot.deps)({
    ...{ meeting, key: { body: 'SG', year: 2020, sequence: 72 }, position: 72, type: 'orientering' },
    ...{ title: 'Bompengeinntektene i 2020', access: { kind: 'open' }, sections: [], text: 'Bompenger.' },
    ...{ proposal: ['Styringsgruppen tar saken til orientering.'], extract: 'Inntektene falt med åtte prosent.' },
  });
  for (const person of [people.inger, people.odd, people.siri]) await answerAll(meeting, person);
  await openConversation(page, 'Styringsgruppen');
  await sendMessage(page, 'publiser SG', 'Saksgang');
  await cardsSaying(page, 'Sak 72/20 · Orienteringssak').waitFor();
  await openConversation(page, 'Personal Chat');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screenshot(page, 'failed-remind');
});

afterAll(() => stage?.close());

/** The Playground shows every chat of the bot's own in Kari's: she is the only one left who can be reached. */
async function answerAll({ id }: Meeting, { entraId, email = '', name }: Person): Promise<void> {
  const { records, clock } = stage.bot.deps;
  const { keys } = records;
  const partition = keys.meetingPartition(id);
  for (const { value: item } of await records.items.list(partition, keys.item(''))) {
    const how = { role: 'member', language: 'nb', sentence: 'Tatt til orientering.' } as const;
    const entry = { answer: 'acknowledged', at: clock(), late: false, paper: item.paper, ...how } as const;
    const response = { itemId: item.id, entraId, person: email, name, entries: [entry] };
    await records.responses.create(partition, keys.response(item.id, entraId), response);
  }
}

test('the secretary looks at who would be reminded, and sends', async () => {
  await sendMessage(page, 'påminn SG');
  const preview = cardsSaying(page, 'Påminnelse til styringsgruppen');
  await preview.waitFor();
  await pictures(page, preview, '60-remind-preview');

  expect(await preview.textContent()).toContain('Kari Nordbø (71/20, 72/20)');
  await pressButton(preview, 'Send påminnelse');

  await page.getByText('Påminnelsen er på vei').first().waitFor();
});

test('what waits comes as a card in one’s own chat, and the secretary gets the summary', async () => {
  const waiting = cardsSaying(page, 'Dette venter på deg');
  await waiting.waitFor();
  const summary = cardsSaying(page, 'Har fått den (1)');
  await summary.waitFor();
  await pictures(page, waiting, '61-remind-waiting');
  await pictures(page, summary, '62-remind-summary');

  expect(await waiting.textContent()).toContain('Bompengeinntektene i 2020');
  expect(await waiting.getByRole('button').allInnerTexts()).toEqual(
    expect.arrayContaining(['Ta til orientering', 'Skriv kommentar', 'Jeg ønsker saken drøftet i møtet']),
  );
});

test('answered there, the card shows what is left, and then that nothing waits', async () => {
  const both = cardsSaying(page, 'Dette venter på deg').getByRole('button', { name: 'Ta til orientering' });
  await both.first().click();
  await untilSaid(page, 'Du tok sak 71/20 til orientering');
  const left = cardsSaying(page, 'Sak 72/20 venter på deg');
  await left.first().waitFor();
  await pictures(page, left.first(), '63-remind-left');

  await pressButton(left.first(), 'Ta til orientering');
  const done = cardsSaying(page, 'Takk, ingenting venter på deg');
  await done.first().waitFor();
  await pictures(page, done.first(), '64-remind-done');

  expect(await done.first().getByRole('button').count()).toBe(0);
});

test('«Hvem mangler» shows the secretary what became of each', async () => {
  await sendMessage(page, 'Hvem mangler på 71/20?');
  const missing = cardsSaying(page, 'Sak 71/20: Hvem mangler?');
  await missing.waitFor();
  await pictures(page, latestCard(page), '65-remind-missing');

  expect(await missing.textContent()).toMatch(/Berit Solsvik: .*(nevnt i chatten|er ikke i chatten)/);
  expect(await missing.textContent()).not.toContain('Kari Nordbø');
});

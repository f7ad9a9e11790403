import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { docxOfLines } from '../adapters/documents/printed.ts';
import {
  cardsSaying,
  fillInput,
  latestCard,
  openConversation,
  pressButton,
  screenshot,
  sendCustomActivity,
  sendMessage,
} from '../support/browser/page.ts';
import { type FileHost, startFileHost } from '../support/fileHost.ts';
import { openStage, type Stage, tenantId } from './stage.ts';
import { pictures, untilShared } from './steps.ts';

const kari = { id: '29:kari', name: 'Kari Nordbø', aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001' };
const paper = [
  'Sak 75/20 Orientering: Sykkelparkering ved holdeplassene',
  '',
  'Bakgrunn',
  'Styringsgruppen ba i sak 49/20 om en oversikt. Den koster kr. 240 000 ekskl. mva. Innspill må sendes innen 1. desember.',
  '',
  'Forslag til vedtak',
  'Styringsgruppen tar saken til orientering.',
].join('\n');

let host: FileHost;
let stage: Stage;
let page: Page;

beforeAll(async () => {
  host = await startFileHost();
  stage = await openStage({ downloader: host.downloader });
  page = stage.page;
  // So that the bot's messages of its own have somewhere to go when they come.
  await openConversation(page, 'Personal Chat');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screenshot(page, 'failed-intake');
});

afterAll(async () => {
  await stage?.close();
  await host?.close();
});

/** What Teams sends when Kari drops a file into her chat with the bot; the Playground has no way to upload one. */
async function drop(name: string, content: Uint8Array): Promise<void> {
  await sendCustomActivity(page, {
    ...{ type: 'message', id: `file-${name}`, channelId: 'msteams', serviceUrl: stage.playground.serviceUrl },
    ...{ from: kari, recipient: { id: '22222222-2222-4222-8222-222222222222', name: 'Saksgang' }, text: '' },
    conversation: { id: 'a:personal-kari', conversationType: 'personal', tenantId },
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name,
        content: { downloadUrl: host.keep(name, content), uniqueId: name, fileType: name.split('.').at(-1) },
      },
    ],
  });
}

test('a paper is dropped, looked over, corrected, put on the agenda, published and taken for information', async () => {
  await drop('sak-75-20.docx', await docxOfLines(paper));
  const preview = cardsSaying(page, 'Slik leste jeg sak-75-20.docx');
  await preview.waitFor();
  await pictures(page, preview, '50-preview');

  expect(await preview.textContent()).toMatch(
    /Møtedatoen står ikke i dokumentet.*Viser til.*SG 49\/20.*Beløp.*240 000/s,
  );
  expect(await preview.getByLabel('Saksnummer').inputValue()).toBe('75/20');
  expect(await preview.getByLabel('Tittel').inputValue()).toBe('Sykkelparkering ved holdeplassene');

  await fillInput(preview, 'Saksnummer', 'syttito');
  await pressButton(preview, 'Legg på sakslisten');
  const refused = cardsSaying(page, 'Saksnummeret må skrives som 71/20');
  await refused.waitFor();
  await pictures(page, refused, '51-preview-refused');

  await fillInput(refused, 'Saksnummer', '75/20');
  await fillInput(refused, 'Tittel', 'Sykkelparkering ved alle holdeplassene');
  await pressButton(refused, 'Legg på sakslisten');
  const filed = cardsSaying(page, 'Sak 75/20 ligger på sakslisten for styringsgruppen');
  await filed.waitFor();
  await pictures(page, filed, '52-filed');
  await pressButton(filed, 'Vis saken');
  await cardsSaying(page, 'Ikke publisert').last().waitFor();

  await openConversation(page, 'Styringsgruppen');
  await sendMessage(page, 'publiser SG', 'Saksgang');
  await cardsSaying(page, 'Sak 75/20 · Orienteringssak').waitFor();
  const shared = cardAt(page, (await page.locator('.ac-adaptiveCard').count()) - 1);
  expect(await shared.textContent()).toContain('Sykkelparkering ved alle holdeplassene');
  await pressButton(shared, 'Ta til orientering');

  await untilShared(shared, '1 av 6 har bekreftet');
  await pictures(page, shared, '53-acknowledged');
  expect(host.asked).toHaveLength(1);
});

test('a file that cannot be read is answered in a sentence', async () => {
  await openConversation(page, 'Personal Chat');

  await drop('sak-76-20.docx', new TextEncoder().encode('Ikke et Word-dokument'));

  // In the chat, in the list of chats and in the log: the page marks no one of them as the message.
  await expect
    .poll(() => page.getByText('passer ikke med filendelsen').count(), { timeout: 60_000 })
    .toBeGreaterThan(1);
  await screenshot(page, '54-unreadable');
});

test('an agenda leads from case to case on one card', async () => {
  const agenda = [
    'Innkalling til møte i AKG',
    'Tid: 5. juni 2099 kl. 09.00–11.00',
    'Sted: Teams',
    '',
    'Saksliste',
    'AKG-sak 1/99 Orientering: Trafikktall',
    'AKG-sak 2/99 Drøfting: Ny avtale (unntatt offentlighet, offl. § 23)',
  ].join('\n');
  await drop('saksliste.docx', await docxOfLines(agenda));
  const first = cardsSaying(page, 'Slik leste jeg saksliste.docx');
  await first.waitFor();

  await pressButton(first, 'Legg på sakslisten');
  await first.getByText('Sak 1/99 ligger på sakslisten').waitFor();

  expect(await latestCard(page).getByLabel('Tittel').inputValue()).toBe('Ny avtale');
  await pictures(page, first, '55-next-case');
});

function cardAt(within: Page, index: number): Locator {
  return within.locator('.ac-adaptiveCard').nth(index);
}

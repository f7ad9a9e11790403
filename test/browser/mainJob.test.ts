import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  cardsSaying,
  fillInput,
  latestCard,
  openConversation,
  pressButton,
  replyInChannel,
  screenshot,
  sendMessage,
  untilSaid,
} from '../support/browser/page.ts';
import { type DevStage, openDevStage } from './stage.ts';
import { type LoggedPress, loggedPress, others, pictures, pressAs, untilShared, writeAs } from './steps.ts';

const bot = 'Saksgang';

let stage: DevStage;
let page: Page;

beforeAll(async () => {
  stage = await openDevStage();
  page = stage.page;
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await screenshot(page, 'failed');
});

afterAll(() => stage?.close());

describe('in the chat of SG, one after the other', () => {
  let shared: Locator;
  let press: LoggedPress['request'];

  test('the agenda and the case become cards', async () => {
    await openConversation(page, 'Styringsgruppen');
    await sendMessage(page, 'publiser SG', bot);

    await cardsSaying(page, '0 av 6 har bekreftet').waitFor();
    shared = page.locator('.ac-adaptiveCard').nth((await page.locator('.ac-adaptiveCard').count()) - 1);
    const agenda = cardsSaying(page, 'Saksliste for styringsgruppen');
    expect(await agenda.textContent()).toContain('Videreutvikling av Miljøløftets organisering');
    expect(await shared.textContent()).toMatch(
      /Sak 71\/20 · Orienteringssak.*Styringsgruppen tar saken til orientering/,
    );
    expect(await shared.getByRole('button').allInnerTexts()).toEqual([
      'Vis mer',
      'Ta til orientering',
      'Skriv kommentar',
      'Jeg ønsker saken drøftet i møtet',
      'Hvem mangler?',
      'Vis saksframlegget',
    ]);
    await pictures(page, agenda, '01-agenda');
    await pictures(page, shared, '02-case');
  });

  test('«Vis mer» shows the rest of the extract, and «Vis mindre» hides it', async () => {
    const rest = shared.getByText('Statens vegvesen sin rammeavtale');

    await pressButton(shared, 'Vis mer');
    await rest.first().waitFor();
    await pictures(page, shared, '03-case-more');
    await pressButton(shared, 'Vis mindre');

    await rest.first().waitFor({ state: 'hidden' });
  });

  test('one press takes the case for information, and the shared card counts it', async () => {
    const kari = await loggedPress(page, () => pressButton(shared, 'Ta til orientering'));

    press = kari.request;
    expect(kari.response).toContain('Du tok sak 71/20 til orientering');
    await untilShared(shared, '1 av 6 har bekreftet');
  });

  test('a second press says that it was done already', async () => {
    await pressButton(shared, 'Ta til orientering');

    await shared.getByText('Du har alt tatt sak 71/20 til orientering').waitFor();
    await pictures(page, shared, '04-already');
  });

  test('two others press, and the shared card counts them', async () => {
    const inger = await pressAs(page, others.inger, press);
    await untilShared(shared, '2 av 6 har bekreftet');
    const odd = await pressAs(page, others.odd, press);
    await untilShared(shared, '3 av 6 har bekreftet');

    expect(inger).toContain('Du tok sak 71/20 til orientering');
    expect(odd).toContain('Kven manglar?');
    await pictures(page, shared, '05-three');
  });

  test('someone who is not a member is refused with a sentence, and not counted', async () => {
    const answer = await pressAs(page, others.gjest, { ...press, locale: 'nb-NO' });

    expect(JSON.parse(answer)).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Du står ikke på medlemslisten. Spør sekretariatet hvis det er feil.',
    });
    expect(await shared.textContent()).toContain('3 av 6 har bekreftet');
  });

  test('a comment is written in a form that tells who will read it', async () => {
    await pressButton(shared, 'Skriv kommentar');
    await shared.getByText('Alle i styringsgruppen og sekretariatet kan lese den').waitFor();
    await fillInput(shared, 'Kommentaren din', 'Nesøy ønsker at de nye kommunene blir med fra fase 1.');
    await pictures(page, shared, '06-comment-form');
    await pressButton(shared, 'Send');

    await untilSaid(page, 'Kommentaren er lagret på sak 71/20');
    await pictures(page, shared, '07-comment-saved');
    await untilShared(shared, '1 kommentar');
  });

  test('«Hvem mangler?» names them by party, and leads back', async () => {
    await pressButton(shared, 'Hvem mangler?');
    await shared.getByText('Berit Solsvik').waitFor();

    expect(await shared.textContent()).toMatch(/Sund fylkeskommune\s*Siri Tveit/);
    expect(await shared.textContent()).not.toContain('Kari Nordbø');
    await pictures(page, shared, '08-missing');
    await pressButton(shared, 'Vis saken');
    await shared.getByText('Tatt til orientering').waitFor();
    await pictures(page, shared, '09-own-view');
  });

  test('the case paper can be read in the chat, and leads back', async () => {
    await pressButton(shared, 'Vis saksframlegget');
    await shared.getByText('825 000').waitFor();
    await pictures(page, shared, '10-paper');

    await pressButton(shared, 'Vis saken');

    await shared.getByText('Tatt til orientering').waitFor();
  });

  test('an answer can be undone', async () => {
    await pressButton(shared, 'Angre');

    await untilSaid(page, 'Bekreftelsen er trukket tilbake');
    await pictures(page, shared, '11-undone');
    await untilShared(shared, '2 av 6 har bekreftet');
  });

  test('a member can wish for a discussion, with a reason', async () => {
    await pressButton(shared, 'Jeg ønsker saken drøftet i møtet');
    await fillInput(shared, 'Hvorfor bør saken drøftes? (valgfritt)', 'Prisen bør drøftes.');
    await pictures(page, shared, '12-discuss-form');
    await pressButton(shared, 'Send');

    await untilSaid(page, 'Ønsket ditt om å drøfte sak 71/20 i møtet er lagret');
    await pictures(page, shared, '13-discuss-saved');
    await untilShared(shared, '1 ønsker saken drøftet i møtet · 1 kommentar');
    await pictures(page, shared, '14-shared');
  });

  test('a question of another person is answered in their language', async () => {
    await writeAs(page, others.odd, press, 'kven manglar på 71/20');

    const answer = cardsSaying(page, 'Sak 71/20: Kven manglar?');
    await answer.waitFor();
    await pictures(page, answer, '15-missing-nynorsk');
  });
});

describe.each([
  ['the chat of SG', 'Styringsgruppen', bot],
  ['the personal chat', 'Personal Chat', undefined],
])('asked in %s', (place, conversation, mention) => {
  const picture = (name: string) => `${mention ? '20-group' : '30-personal'}-${name}`;

  beforeAll(() => openConversation(page, conversation));

  test.each([
    ['status 71/20', 'status', '2 av 6 har bekreftet'],
    ['kommentarer 71/20', 'comments', 'Nesøy ønsker at de nye kommunene blir med'],
    ['hjelp', 'help', 'Dette kan jeg'],
  ])(`${place}: «%s» is answered`, async (question, name, expected) => {
    await sendMessage(page, question, mention);

    await latestCard(page).getByText(expected).waitFor();
    await pictures(page, latestCard(page), picture(name));
  });
});

test('in a channel the secretariat binds AKG under the welcome, and everyone gets help', async () => {
  await openConversation(page, 'Samarbeidet - AKG');
  await cardsSaying(page, 'Hei, jeg er Saksgang').waitFor();

  await replyInChannel(page, 'koble AKG hit', bot);
  const bound = cardsSaying(page, 'Administrativ koordineringsgruppe er koblet hit');
  await bound.waitFor();
  await pictures(page, bound, '40-channel-bound');
  await replyInChannel(page, 'hjelp', bot);
  const help = cardsSaying(page, 'Dette kan jeg').last();
  await help.waitFor();
  await pictures(page, help, '41-channel-help');

  expect(await bound.textContent()).toContain('Knut Aase');
});

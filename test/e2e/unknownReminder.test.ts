import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, instantAt, localDateOf } from '../../src/domain/localTime.ts';
import { chatOf, people } from '../support/saksgang/people.ts';
import type { Seen } from '../support/saksgang/seen.ts';
import { openPublishedStory, type Story } from '../support/saksgang/story.ts';

const { kari, inger, odd, siri } = people;

let story: Story;
let summary: Seen;

/** Kari, Inger and Siri read bokmål: Teams does not say whether their reminder was taken. Odd's, in nynorsk, is. */
beforeAll(async () => {
  story = await openPublishedStory();
  const { meeting, saksgang } = story;
  const morning = instantAt('Europe/Oslo', addDays(localDateOf(meeting.deadline, 'Europe/Oslo'), -1), '10:00');
  saksgang.setClock(morning);
  for (const person of [kari, inger, odd, siri]) await story.tell(person, chatOf(person), 'hjelp');
  story.connector.failNext({ kind: 'status', status: 504, on: 'send', holding: 'Sak 71/20 venter på deg' }, 3);
  await story.press(kari, await story.ask(kari, chatOf(kari), 'påminn SG'), 'Send påminnelse');
  summary = await story.comesToSay('Påminnelsen til styringsgruppen', 'Har fått den (1)', chatOf(kari), 60_000);
});
afterAll(() => story.close());

test('a reminder that may have arrived is told in the summary, with both choices, and is not sent again by itself', () => {
  expect(summary.text).toContain('Inger Vik: vi vet ikke om meldingen kom fram');
  expect(summary.text).toContain('Siri Tveit: vi vet ikke om meldingen kom fram');
  expect(summary.buttons).toEqual(
    expect.arrayContaining(['Send til Siri Tveit på nytt', 'Siri Tveit har fått den', 'Inger Vik har fått den']),
  );
  expect(reminders(inger)).toBe(0);
  expect(reminders(siri)).toBe(0);
});

test('only the secretariat can decide', async () => {
  // In a chat of her own: in Kari's, Siri cannot press anything.
  const answer = await story.press(siri, { ...summary, place: chatOf(siri) }, 'Send til Siri Tveit på nytt');

  expect(answer.text).toBe('Bare sekretariatet kan gjøre dette.');
});

test('«har fått den» notes the person as reminded, and sends nothing', async () => {
  const answer = await story.press(kari, summary, 'Inger Vik har fått den');
  const again = await story.press(kari, summary, 'Send til Inger Vik på nytt');
  const missing = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20?');

  expect(answer.text).toBe('Takk. Inger Vik står som påminnet.');
  expect(again.text).toBe('Dette er alt avgjort.');
  expect(missing.text).toMatch(/Inger Vik: påminnet/);
  expect(reminders(inger)).toBe(0);
});

test('«send på nytt» sends it once, however often it is pressed, and the ledger follows', async () => {
  const answers = await Promise.all([
    story.press(kari, summary, 'Send til Siri Tveit på nytt'),
    story.press(kari, summary, 'Send til Siri Tveit på nytt'),
  ]);
  await expect.poll(() => reminders(siri), { timeout: 60_000 }).toBe(1);
  await expect.poll(missingText, { timeout: 60_000 }).toMatch(/Siri Tveit: påminnet/);

  expect(answers.map(({ text }) => text).toSorted()).toEqual([
    'Dette er alt avgjort.',
    'Siri Tveit får påminnelsen på nytt.',
  ]);
  expect(reminders(siri)).toBe(1);
  expect(reminders(inger)).toBe(0);
});

test('a summary that may not have arrived is in «driftsstatus», and comes when the secretary wants it again', async () => {
  const heading = 'Påminnelsen til styringsgruppen';
  const summaries = () => story.posted(chatOf(kari)).filter(({ text }) => text.includes(heading)).length;
  const [before, own] = [summaries(), reminders(kari)];
  story.connector.failNext({ kind: 'status', status: 504, on: 'send', holding: heading });
  await story.press(kari, await story.ask(kari, chatOf(kari), 'påminn SG'), 'Send påminnelse');
  await expect.poll(() => reminders(kari), { timeout: 60_000 }).toBe(own + 1);
  await expect.poll(operations, { timeout: 60_000 }).toContain('Kari Nordbø: hva påminnelsen til styringsgruppen');
  const lost = summaries();

  const answer = await story.press(kari, await story.ask(kari, chatOf(kari), 'driftsstatus'), 'Send på nytt');

  expect(lost).toBe(before);
  expect(answer.text).toBe('Kortet er sendt på nytt.');
  expect(summaries()).toBe(before + 1);
});

async function operations(): Promise<string> {
  return (await story.ask(kari, chatOf(kari), 'driftsstatus')).text;
}

async function missingText(): Promise<string> {
  return (await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20?')).text;
}

/** How many reminders the person has in their chat. */
function reminders(person: typeof kari): number {
  return story.posted(chatOf(person)).filter(({ text }) => text.includes('Sak 71/20 venter på deg')).length;
}

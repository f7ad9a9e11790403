import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import type { Seen } from '../support/saksgang/seen.ts';
import { openPublishedStory, openStory, type Story, sak } from '../support/saksgang/story.ts';

const { kari, odd, siri } = people;
const apology = /^Noko gjekk gale\. Svaret er ikkje lagra\. Prøv igjen\. \(Feilkode [0-9a-f-]{36}\)$/;

describe('when Teams’ connector fails', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test.each([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 403, code: 'MessageWritesBlocked', shape: 'nested' },
    { kind: 'cut' },
  ] as const)('with %o on a reply, the bot takes the next question', async (fault) => {
    story.connector.failNext({ ...fault, on: 'send' });

    const lost = await story.tell(odd, places.sg, 'status 71/20');
    const next = await story.ask(odd, places.sg, 'status 71/20');

    expect(lost).toEqual([]);
    expect(next.text).toContain(sak);
    expect(story.saksgang.lines).toContainEqual(expect.objectContaining({ message: 'an answer was not delivered' }));
  });

  test('on the update of the shared card, the answer stands and the card comes to show it', async () => {
    story.connector.failNext({ kind: 'status', status: 429, retryAfter: '1', on: 'update' });

    const own = await story.press(odd, story.shared(sak), 'Ta til orientering');
    const shared = await story.comesToSay(sak, '1 av 6 har bekreftet');

    expect(own.text).toContain('Du tok sak 71/20 til orientering');
    expect(shared.text).toContain('1 av 6');
  });

  test('on looking someone up, the person gets an apology with a code, and HTTP 200', async () => {
    const arve = { ...people.arve, locale: 'nn-NO' };
    story.connector.failNext({ kind: 'status', status: 503, on: 'members' });

    const answer = await story.press(arve, story.shared(sak), 'Ta til orientering');

    expect(answer.text).toMatch(apology);
  });
});

describe('when publishing meets a connector that', () => {
  let story: Story;

  beforeEach(async () => {
    story = await openStory();
    return () => story.close();
  });

  test('asks to wait, the secretary is told, and the next try sends only what is missing', async () => {
    story.connector.failNext({ kind: 'status', status: 429, retryAfter: '1', on: 'send' });

    const first = await story.tell(kari, chatOf(kari), 'publiser SG');
    const second = await story.ask(kari, chatOf(kari), 'publiser SG');

    expect(first.map(({ text }) => text)).toEqual([
      expect.stringContaining('er publisert: 1 kort sendt.'),
      '1 kort ble ikke sendt fordi Teams ba oss vente. Skriv «publiser SG» igjen om et minutt.',
    ]);
    expect(second.text).toContain('er publisert: 1 kort sendt.');
    expect(cards(story)).toHaveLength(2);
  });

  test('does not say whether a card arrived, the secretary decides, and no card is there twice', async () => {
    story.connector.failNext({ kind: 'status', status: 504, applied: true, on: 'send' });

    const question = lastOf(await story.tell(kari, chatOf(kari), 'publiser SG'));
    const again = lastOf(await story.tell(kari, chatOf(kari), 'publiser SG'));
    const settled = await story.press(kari, question, 'Sakslisten kom fram');
    const after = await story.ask(kari, chatOf(kari), 'publiser SG');

    expect(question.text).toContain('Vi vet ikke om disse kortene kom fram.');
    expect(again.text).toContain('Vi vet ikke om disse kortene kom fram.');
    expect(settled.text).toContain('Takk. Kortet blir stående');
    expect(after.text).toContain('var alt publisert. Ingen kort ble sendt på nytt.');
    expect(cards(story)).toHaveLength(2);
  });

  test('lost a card is sent it again when the secretary says so', async () => {
    story.connector.failNext({ kind: 'cut', on: 'send' });

    const question = lastOf(await story.tell(kari, chatOf(kari), 'publiser SG'));
    const sent = await story.press(kari, question, 'Send sakslisten på nytt');
    const twice = await story.press(kari, question, 'Send sakslisten på nytt');

    expect(sent.text).toBe('Kortet er sendt på nytt.');
    expect(twice.text).toBe('Dette er alt avgjort.');
    expect(cards(story)).toHaveLength(2);
  });
});

describe('when the store fails', () => {
  let story: Story;

  beforeAll(async () => {
    story = await openPublishedStory();
  });
  afterAll(() => story.close());

  test('a press is answered with HTTP 200 and an apology with a code, and nothing is saved', async () => {
    const card = story.shared(sak);
    const nynorsk = { ...odd, locale: 'nn-NO' };

    const failed = await story.saksgang.withoutDocuments(() => story.press(nynorsk, card, 'Ta til orientering'));
    const missing = await story.ask(kari, chatOf(kari), 'hvem mangler på 71/20');

    expect(failed.text).toMatch(apology);
    expect(missing.text).toContain('0 av 6 har bekreftet');
  });

  test('the code is that of the one line in the log, which tells what went wrong', async () => {
    const form = await story.press(odd, story.shared(sak), 'Skriv kommentar');

    const failed = await story.saksgang.withoutDocuments(() =>
      story.press(odd, form, 'Send', { text: 'Heilt hemmeleg tekst' }),
    );
    await story.press(odd, form, 'Avbryt');
    const code = /Feilkode ([0-9a-f-]+)/.exec(failed.text)?.[1];
    const lines = story.saksgang.lines.filter(
      ({ level, fields }) => level === 'error' && fields.correlationId === code,
    );

    expect(lines).toHaveLength(1);
    expect(JSON.stringify(story.saksgang.lines)).not.toContain('hemmeleg tekst');
  });

  test('a question is answered with the apology where it was asked', async () => {
    const failed = await story.saksgang.withoutDocuments(() => story.ask(siri, places.sg, 'status 71/20'));

    expect(failed.text).toMatch(/^Noe gikk galt\. Svaret er ikke lagret\. Prøv igjen\. \(Feilkode [0-9a-f-]{36}\)$/);
  });

  test('the same press afterwards is taken, and counted once', async () => {
    const own = await story.press(odd, story.shared(sak), 'Ta til orientering');
    const shared = await story.comesToSay(sak, '1 av 6 har bekreftet');

    expect(own.text).toContain('Du tok sak 71/20 til orientering');
    expect(shared.text).not.toContain('2 av 6');
  });
});

function cards(story: Story): readonly Seen[] {
  return story.posted(places.sg).filter(({ card }) => card);
}

function lastOf(seen: readonly Seen[]): Seen {
  const last = seen.at(-1);
  if (!last) throw new Error('The bot posted nothing');
  return last;
}

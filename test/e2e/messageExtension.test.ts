import { afterAll, beforeAll, expect, test } from 'vitest';
import { houseFaults } from '../support/cardRules.ts';
import { baseActivity } from '../support/connector/activities.ts';
import type { Json, Person, Place } from '../support/connector/types.ts';
import { file } from '../support/saksgang/cases.ts';
import { chatOf, people } from '../support/saksgang/people.ts';
import { searchable } from '../support/saksgang/searchable.ts';
import { seenAnswer } from '../support/saksgang/seen.ts';
import { openPublishedStory, type Story } from '../support/saksgang/story.ts';

const { kari, odd, knut, gjest } = people;
/** A chat between two people, to which the bot does not belong. */
const between: Place = { id: '19:kari_odd@unq.gbl.spaces', scope: 'personal' };

interface Hit {
  readonly title: string;
  readonly card: Json;
}

const tenant = { tenantId: '11111111-1111-4111-8111-111111111111', botId: '28:saksgang', botName: 'Saksgang' };

let story: Story;
beforeAll(async () => {
  story = await openPublishedStory();
  await story.ask(knut, chatOf(knut), 'hjelp');
  const restricted = { kind: 'restricted', legalBasis: 'offl. § 23' } as const;
  await file(story.saksgang, story.meeting, 82, { title: 'Mandat for tilleggsavtalen', access: restricted });
  await searchable(story, 'tilleggsavtalen', 'Mandat for tilleggsavtalen');
});
afterAll(() => story.close());

async function lookUp(person: Person, words: string, commandId = 'findCase'): Promise<readonly Hit[]> {
  const { saksgang } = story;
  const { status, body } = await saksgang.teams.post({
    ...baseActivity({ ...tenant, serviceUrl: saksgang.connector.serviceUrl }, person, between),
    type: 'invoke',
    name: 'composeExtension/query',
    value: { commandId, parameters: [{ name: 'words', value: words }], queryOptions: { skip: 0, count: 25 } },
  });
  expect(status).toBe(200);
  const { composeExtension } = body as {
    composeExtension: { attachments: readonly { content: Json; preview: Json }[] };
  };
  return composeExtension.attachments.map(({ content, preview }) => ({
    title: String((preview.content as Json).title),
    card: content,
  }));
}

/** What every client does with the card by itself. */
function refreshOf(hit: Hit | undefined): Json {
  const { refresh } = (hit?.card ?? {}) as { refresh?: { action: Json } };
  if (!refresh) throw new Error('The card does not refresh');
  return refresh.action;
}

test.each([
  ['71/20', kari],
  ['organisering', odd],
  ['organisasjon Miljøløftet', kari],
])('«%s» finds the case', async (words, person) => {
  const [hit] = await lookUp(person, words);

  expect(hit?.title).toContain('SG 71/20');
});

test('the inserted card tells nothing but number and body, and follows the rules of the house', async () => {
  const [hit] = await lookUp(kari, '71/20');

  expect(JSON.stringify(hit?.card)).not.toContain('Videreutvikling');
  expect(JSON.stringify(hit?.card)).toContain('Sak 71/20 i styringsgruppen');
  expect(houseFaults(hit?.card ?? {})).toEqual([]);
});

test('each reader’s client fetches what they may see, also in a chat that the bot is not in', async () => {
  const [hit] = await lookUp(kari, '71/20');
  const action = refreshOf(hit);
  const views = await Promise.all(
    [kari, knut, gjest].map(async (person) => {
      const { body } = await story.saksgang.teams.press(person, between, 'm-1', action);
      return seenAnswer(body, { place: between, messageId: 'm-1' });
    }),
  );

  expect(views[0]?.buttons).toContain('Ta til orientering');
  expect(views[1]?.text).toContain('Sak 71/20');
  expect(views[1]?.buttons).not.toContain('Ta til orientering');
  expect(views[2]?.text).not.toContain('Videreutvikling');
});

test('a chat between two people is not taken for one’s own chat with the bot', async () => {
  await story.ask(odd, chatOf(odd), 'hjelp');
  const [hit] = await lookUp(odd, '71/20');
  const action = refreshOf(hit);
  await story.saksgang.teams.press(odd, between, 'm-2', action);
  const { records } = story.saksgang.bot.deps;
  const found = await records.people.read(records.keys.personPartition(odd.entraId), records.keys.person);

  expect(found?.value.chat?.id).toBe(chatOf(odd).id);
});

test('what one may not read is not found, nor is anything by strangers', async () => {
  expect(await lookUp(knut, 'mandat')).toEqual([]);
  expect(await lookUp(gjest, 'organisering')).toEqual([]);
});

test('a search of an older app finds nothing, and fails nobody', async () => {
  expect(await lookUp(kari, '71/20', 'gone')).toEqual([]);
});

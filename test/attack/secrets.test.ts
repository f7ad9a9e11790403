import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPinoLog } from '../../src/adapters/log/pinoLog.ts';
import { baseActivity, executeActivity, messageActivity } from '../support/connector/activities.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { type Production, plantedSecret, startProduction } from '../support/saksgang/startProduction.ts';

const { kari, odd, siri, gjest } = people;
const text = 'PLANTET-MERKNAD om noe fortrolig';
const lines: string[] = [];
const bodies: string[] = [];

let bot: Production;
beforeAll(async () => {
  bot = await startProduction({}, (secrets) => {
    const log = createPinoLog('info', { write: (line: string) => lines.push(line) }, secrets);
    return { ...log, lines: [] };
  });
});
afterAll(() => bot.close());

async function send(body: unknown, authorization = bot.issuer.bearer()): Promise<void> {
  const answer = await bot.teams.post(body, { authorization });
  if (answer.status >= 400) bodies.push(JSON.stringify(answer.body));
}

it('what people write, who they are and what we are secret about is in no log line and no refusal', async () => {
  const data = { meetingId: bot.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb', text };
  const press = (more: object) =>
    executeActivity(
      baseActivity(bot.tenant, odd, places.sg),
      '1',
      { verb: 'item.comment.send', data: { ...data, ...more } },
      {},
      'manual',
    );

  await send(press({ nonce: 'abcdefgh-1' }));
  await send(press({ nonce: 7 }));
  await send(messageActivity(bot.tenant, siri, chatOf(siri), text));
  await send({ ...messageActivity(bot.tenant, siri, chatOf(siri), text), conversation: { id: text } });
  await send(messageActivity(bot.tenant, gjest, places.sg, 'publiser SG'));
  await send(`{"text": "${text}", `);
  await send(press({}), `Bearer ${plantedSecret}.${Buffer.from(text).toString('base64url')}.x`);
  await send(press({ nonce: 'abcdefgh-2' }), bot.issuer.bearer({}, bot.issuer.foreign));
  // The connector refuses, breaks, and repeats what it was sent.
  bot.connector.failNext({ kind: 'status', status: 403, code: text });
  await send(messageActivity(bot.tenant, kari, chatOf(kari), 'hjelp'));
  bot.connector.failNext({ kind: 'cut' });
  await send(messageActivity(bot.tenant, kari, chatOf(kari), 'hjelp'));
  await breakStore();

  const seen = lines.join('');
  const secret = [
    plantedSecret,
    text,
    'PLANTET',
    'Bearer ey',
    ...Object.values(people).flatMap(({ name, email }) => [name, email ?? name]),
  ];
  expect(lines.length).toBeGreaterThan(5);
  expect(secret.filter((one) => seen.includes(one))).toEqual([]);
  expect(bodies.length).toBeGreaterThan(2);
  expect(secret.filter((one) => bodies.join('').includes(one))).toEqual([]);
});

/** A document of another shape: what reading it throws names the field, never what is in it. */
async function breakStore(): Promise<void> {
  const { records } = bot.bot.deps;
  const partition = records.keys.personPartition(siri.entraId);
  const found = await records.people.read(partition, records.keys.person);
  await records.people.replace(
    partition,
    records.keys.person,
    { ...found?.value, language: text } as never,
    found?.etag ?? '',
  );
  await send(messageActivity(bot.tenant, siri, chatOf(siri), 'mine saker'));
  expect(lines.join('')).toContain('turn failed');
}

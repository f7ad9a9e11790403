import { afterAll, beforeAll, expect, it } from 'vitest';
import { baseActivity, executeActivity } from '../support/connector/activities.ts';
import type { Person } from '../support/connector/types.ts';
import { chatOf, people, places } from '../support/saksgang/people.ts';
import { type Production, startProduction } from '../support/saksgang/startProduction.ts';

const { inger, odd, siri, kari } = people;
const perMinute = 20;

let bot: Production;
beforeAll(async () => {
  bot = await startProduction({
    pace: { personPerMinute: perMinute, conversationPerMinute: 10_000, turnsAtOnce: 50 },
  });
  for (const person of [inger, odd, siri]) await bot.teams.say(person, chatOf(person), 'hjelp');
});
afterAll(() => bot.close());

async function show(person: Person): Promise<string> {
  const data = { meetingId: bot.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb' };
  const base = baseActivity(bot.tenant, person, places.sg);
  const { status, body } = await bot.teams.post(executeActivity(base, '1', { verb: 'item.show', data }, {}, 'manual'));
  return `${status} ${JSON.stringify(body)}`;
}

it('who presses without a pause is asked, in their own language, to wait, and others are served', async () => {
  const answers: string[] = [];
  for (let n = 0; n < 3 * perMinute; n++) answers.push(await show(odd));

  const slowed = answers.filter((answer) => answer.includes('No går det litt fort for meg. Vent eit minutt'));

  expect(slowed.length).toBeGreaterThan(perMinute);
  expect(answers.filter((answer) => answer.includes('AdaptiveCard')).length).toBeGreaterThanOrEqual(perMinute - 2);
  expect(answers.every((answer) => answer.startsWith('200 '))).toBe(true);
  expect(await show(siri)).toContain('AdaptiveCard');
});

it('who writes without a pause is told once, not once for each message', async () => {
  const before = bot.connector.messages(chatOf(inger).id).length;

  for (let n = 0; n < 3 * perMinute; n++) await bot.teams.say(inger, chatOf(inger), 'saksliste SG');

  const posted = bot.connector.messages(chatOf(inger).id).slice(before);
  const told = posted.filter(({ versions }) => JSON.stringify(versions).includes('Nå går det litt fort for meg'));
  expect(told).toHaveLength(1);
  expect(posted.length).toBeLessThan(2 * perMinute);
});

it('what is refused for its pace changes nothing', async () => {
  for (let n = 0; n < 3 * perMinute; n++) await show(kari);
  const before = bot.traces();

  const data = { meetingId: bot.meeting.id, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb' };
  const base = baseActivity(bot.tenant, kari, places.sg);
  await bot.teams.post(executeActivity(base, '1', { verb: 'item.close', data }, {}, 'manual'));

  expect(bot.traces() === before).toBe(true);
});

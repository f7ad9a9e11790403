import { randomUUID } from 'node:crypto';
import { verbs } from '../src/views/buttons.ts';
import { baseActivity, executeActivity, messageActivity } from '../test/support/connector/activities.ts';
import type { Json, Person } from '../test/support/connector/types.ts';
import type { FiledItem } from './agendas.ts';
import type { Post } from './load.ts';
import { bodyIdAt, botAccount, chatOf, membersInBody, membersOf, personalChatOf, tenantId } from './setting.ts';

/** What is measured. */
export const scenarioNames = ['acknowledge', 'comment', 'refresh', 'status', 'question'] as const;
export type ScenarioName = (typeof scenarioNames)[number];

/** Makes the nth post of a scenario; before n comes around again everyone has posted once on every item. */
export type Scenario = (n: number) => Post;

/** After an answer the shared card is refreshed 1 to 2 s later, and Azure's queue is looked into once a second. */
export function quietMsAfter(name: ScenarioName | 'topic'): number {
  return name === 'acknowledge' || name === 'comment' ? 3_300 : 300;
}

const comment = 'Vi støtter retningen i saken, men ber om at fremdriften blir tydeligere før møtet. '.repeat(3);

/**
 * The scenarios on these items. All members of a body come to one item at the same time, then to the next: the storm
 * after a publication.
 */
export function scenariosOn(items: readonly FiledItem[], serviceUrl: string): Record<ScenarioName | 'topic', Scenario> {
  const tenant = { ...botAccount, tenantId, serviceUrl };
  const members = new Map(items.map(({ body }) => [body, membersOf(body)]));

  function at(n: number): { readonly item: FiledItem; readonly member: Person } {
    const item = items[Math.floor(n / membersInBody) % items.length];
    const member = item && members.get(item.body)?.[n % membersInBody];
    if (!member) throw new RangeError('There are no items');
    return { item, member };
  }

  function press(n: number, verb: string, expect: string, inputs: Json, trigger: 'manual' | 'automatic'): Post {
    const { item, member } = at(n);
    const { meetingId, itemId } = item;
    const data = { meetingId, itemId, paperVersion: 1, language: 'nb' };
    const base = baseActivity(tenant, member, chatOf(item.body));
    return { expect, body: JSON.stringify(executeActivity(base, '1', { verb, data }, inputs, trigger)) };
  }

  function say(n: number, textOf: (item: FiledItem, body: string) => string): Post {
    const { item, member } = at(n);
    const text = textOf(item, bodyIdAt(item.body));
    const activity = messageActivity(tenant, member, personalChatOf(member), text);
    return { expect: '200', body: JSON.stringify(activity) };
  }

  return {
    acknowledge: (n) => press(n, verbs.acknowledge, '"style":"good"', {}, 'manual'),
    comment: (n) => press(n, verbs.sendComment, '"style":"good"', { text: comment, nonce: randomUUID() }, 'manual'),
    refresh: (n) => press(n, verbs.show, '"type":"AdaptiveCard"', {}, 'automatic'),
    status: (n) => say(n, ({ number }, body) => `status ${number} i ${body}`),
    question: (n) => say(n, ({ number }, body) => `hvordan ligger vi an med sak ${number} i ${body}?`),
    topic: (n) => say(n, ({ title }) => `hva skjer med ${title.split(' ').slice(0, 3).join(' ')}?`),
  };
}

/** What the secretariat writes in a body's chat to have it bound and its agenda published. */
export function publicationOf(body: number, serviceUrl: string, secretary: Person): readonly Post[] {
  const tenant = { ...botAccount, tenantId, serviceUrl };
  return ['koble % hit', 'publiser %'].map((text) => {
    const activity = messageActivity(tenant, secretary, chatOf(body), text.replace('%', bodyIdAt(body)));
    return { expect: '200', body: JSON.stringify(activity) };
  });
}

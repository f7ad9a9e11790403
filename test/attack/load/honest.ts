import { baseActivity, executeActivity, messageActivity } from '../../support/connector/activities.ts';
import type { Json, Person } from '../../support/connector/types.ts';
import { chatOf, people, places } from '../../support/saksgang/people.ts';
import { post, type Target } from './target.ts';

/** What honest people do: each press and each question, as an activity. */
export function honestActivities({ tenant, meetingId }: Target, person: Person, nonce: string): readonly Json[] {
  const data = { meetingId, itemId: 'SG-2020-71', paperVersion: 1, language: 'nb' };
  const pressed = (verb: string, more: Json = {}) =>
    executeActivity(baseActivity(tenant, person, places.sg), '1', { verb, data: { ...data, ...more } }, {}, 'manual');
  const written = (text: string) => messageActivity(tenant, person, chatOf(person), text);
  return [
    pressed('item.show'),
    pressed('item.acknowledge'),
    pressed('item.comment'),
    pressed('item.comment.send', { nonce, text: 'Vi støtter dette.' }),
    pressed('item.withdraw'),
    pressed('item.missing'),
    pressed('item.comments'),
    pressed('item.paper'),
    written('status 71/20'),
    written('hvem mangler på 71/20'),
    written('mine saker'),
    written('saksliste SG'),
    written('neste møte i SG'),
    written('hjelp'),
    written('noe ingen kommando forstår 71/20'),
    messageActivity(tenant, person, places.sg, 'kommentarer 71/20'),
    { ...baseActivity(tenant, person, places.sg), type: 'conversationUpdate', membersAdded: [{ id: '29:ny' }] },
    { ...baseActivity(tenant, person, places.sg), type: 'installationUpdate', action: 'add' },
  ];
}

/** Throws unless an honest press is answered with the card, as on any other day. */
export async function expectHonestAnswer(target: Target): Promise<void> {
  const [show] = honestActivities(target, people.inger, 'nonce-of-honest');
  const { status, text } = await post(target, JSON.stringify(show));
  if (status !== 200 || !text.includes('AdaptiveCard') || !text.includes('71/20')) {
    throw new Error(`An honest press was answered with ${status} ${text.slice(0, 300)}`);
  }
}

import { missingCard } from '../cards/missing/index.ts';
import type { Cooperation, Person } from '../domain/cooperation.ts';
import type { Instant } from '../domain/instant.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { Missing } from '../usecases/readMissing.ts';
import { backButton, itemButton, verbs } from './buttons.ts';
import { deliveryText } from './deliveryText.ts';
import { countLine } from './itemFacts.ts';

/** Who is missing on an item, by party. */
export function missingMessage(
  voice: Voice,
  cooperation: Cooperation,
  { item, tally, missing, wantsDiscussion, recused, standsFor, ledger }: Missing,
  asOf: Instant,
): OutgoingMessage & { readonly kind: 'card' } {
  const { say } = voice;
  const heading = say('missing.heading', { no: item.number });
  const partyOf = ({ party }: Person) =>
    cooperation.parties.find(({ id }) => id === party)?.name ?? say('missing.other');
  const nameOf = ({ key, name }: Person) => {
    const member = standsFor.get(key);
    return member ? say('seat.for', { name, member: member.name }) : name;
  };
  const toldOf = (person: Person) =>
    ledger ? `${nameOf(person)}: ${deliveryText(voice, ledger.get(person.key))}` : nameOf(person);
  const byParty = Map.groupBy(missing, partyOf);
  const groups = [...byParty].map(([label, people]) => ({ label, names: people.map(toldOf) }));
  const discuss = { label: say('missing.discuss'), names: wantsDiscussion.map(nameOf) };
  const outside = { label: say('missing.recused'), names: recused.map(({ name }) => name) };
  const card = missingCard({
    heading,
    countLine: countLine(voice, tally),
    groups: [...(missing.length > 0 ? groups : []), discuss, outside],
    emptyText: say('missing.none'),
    cutNote: say('list.cut'),
    buttons: [
      ...(ledger && missing.length > 0 && item.state === 'open'
        ? [itemButton(voice, item, verbs.remind, say('btn.remind'))]
        : []),
      backButton(voice, item),
    ],
    asOf: say('card.asOf', { date: voice.moment(asOf) }),
  });
  const names = missing.map(nameOf).join(', ');
  return { kind: 'card', card, summary: `${heading} ${names || say('missing.none')}` };
}

import { linesCard } from '../cards/lines/index.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { AccountState } from '../usecases/accounts/readAccount.ts';
import { verbs } from './buttons.ts';

/** What the secretariat can decide about a person's account, with the button that does it. */
export function accountMessage({ say }: Voice, state: AccountState): OutgoingMessage {
  const { key: person, name } = state.person;
  if (!('entraId' in state)) return { kind: 'text', text: say(`account.${state.kind}`, { name }) };
  const heading = say('account.heading', { name });
  const decision = state.kind === 'held' ? 'release' : 'restore';
  const card = linesCard({
    heading,
    intro: say(`account.${state.kind}`, { name }),
    rows: [],
    buttons: [
      {
        title: say(`btn.${decision}_account`),
        verb: verbs.decideAccount,
        data: { person, entraId: state.entraId, decision },
      },
    ],
    cutNote: say('list.cut'),
  });
  return { kind: 'card', card, summary: heading };
}

import type { Edge } from '../dialogue/edge.ts';
import { accountMessage } from '../views/accountCard.ts';
import { type Command, command, told } from './command.ts';

/** Shows the secretariat which account a person is tied to, with a button to release it. */
export function accountCommand(edge: Edge): Command {
  return command(
    edge,
    {
      name: 'account',
      forSecretariat: true,
      phrases: {
        nb: ['(?:ny |bytt )?konto(?: for| til)?: ?{text}'],
        nn: ['(?:ny |byt )?konto(?: for| til)?: ?{text}'],
        en: ['(?:new |change )?account(?: for| of)?: ?{text}'],
      },
      help: {
        nb: { write: 'ny konto: Kari Nordbø', does: 'når noen har fått ny konto i Teams og ikke slipper inn' },
        nn: { write: 'ny konto: Kari Nordbø', does: 'når nokon har fått ny konto i Teams og ikkje slepp inn' },
        en: { write: 'new account: Kari Nordbø', does: 'when someone has a new account in Teams and is locked out' },
      },
    },
    async (event, { text = '', ...match }) => {
      const answered = await edge.useCases.readAccount(event, { name: text });
      return told(edge, answered, match, accountMessage);
    },
  );
}

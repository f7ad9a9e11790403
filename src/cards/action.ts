import { clip } from './budget.ts';

/** A press that goes back to the bot: what it says, which action it is, and the ids that the action needs. */
export interface Button {
  /** Plain text in the reader's language; phones show about 35 characters, and more than 60 are cut. */
  readonly title: string;
  readonly verb: string;
  /** Ids and versions only: what comes back is a claim by the client. */
  readonly data: Readonly<Record<string, string | number>>;
  readonly style?: 'positive' | 'default' | undefined;
}

/** The card JSON of a button that sends no inputs: some phones have failed when inputs came along. */
export function execute(button: Button): object {
  return executeWith(button, 'none');
}

/** The card JSON of a form's send button: the values of all inputs come along in the data. */
export function executeForm(button: Button): object {
  return executeWith(button, 'auto');
}

/** Clients without Universal Actions fall back to Action.Submit, which carries its verb in the data. */
function executeWith({ title, verb, data, style = 'default' }: Button, associatedInputs: 'none' | 'auto'): object {
  const common = { title: clip(title, 60), style, associatedInputs };
  return {
    type: 'Action.Execute',
    ...common,
    verb,
    data,
    fallback: { type: 'Action.Submit', ...common, data: { ...data, verb } },
  };
}

import { type Edge, voiceOf } from '../dialogue/edge.ts';
import type { BodyId } from '../domain/cooperation.ts';
import type { Localised } from '../domain/language.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import { isRefused } from '../domain/refusal.ts';
import type { Dialogue, MessageEvent } from '../ports/dialogue.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import { refusalText } from '../text/refusals.ts';
import type { Voice } from '../text/voice.ts';
import type { Answered } from '../usecases/guard.ts';
import type { Verb } from '../views/buttons.ts';
import { whichCase } from '../views/whichCase.ts';
import { type Match, phraseReader } from './phrase.ts';

/** One line of the help: what to write, and what it does. */
export interface HelpLine {
  readonly write: string;
  readonly does: string;
}

type Routed = Dialogue['commands'][number];

export interface Command extends Routed {
  readonly help: Localised<HelpLine>;
  /** Whether only the secretariat may use it. */
  readonly forSecretariat: boolean;
  /** Whether its line in the help is offered to be pressed. */
  readonly isSuggested: boolean;
}

interface CommandSpec {
  readonly name: string;
  readonly phrases: Localised<readonly string[]>;
  readonly help: Localised<HelpLine>;
  readonly forSecretariat?: boolean;
  readonly isSuggested?: boolean;
}

type Replies = OutgoingMessage | readonly OutgoingMessage[];

/** A command that is read by its phrases. */
export function command(
  edge: Edge,
  spec: CommandSpec,
  run: (event: MessageEvent, match: Match) => Promise<Replies>,
): Command {
  const read = phraseReader(edge.cooperation, spec.phrases);
  return {
    name: spec.name,
    help: spec.help,
    forSecretariat: spec.forSecretariat ?? false,
    isSuggested: spec.isSuggested ?? false,
    matches: (text) => read(text) !== undefined,
    async run(event) {
      const match = read(event.text);
      const replies = match ? await run(event, match) : [];
      return 'kind' in replies ? [replies] : replies;
    },
  };
}

/** A command about a body, whose phrases all have `{body}`. */
export function bodyCommand(
  edge: Edge,
  spec: CommandSpec,
  run: (event: MessageEvent, match: Match & { readonly body: BodyId }) => Promise<Replies>,
): Command {
  return command(edge, spec, async (event, { body, ...match }) => (body ? run(event, { ...match, body }) : []));
}

/**
 * A command about one case, whose phrases all have `{case}`. A number that means several cases is asked about,
 * with buttons that do the same as the command: `verb`.
 */
export function caseCommand(
  edge: Edge,
  spec: CommandSpec & { readonly verb: Verb },
  run: (event: MessageEvent, item: AgendaItem, match: Match) => Promise<Replies>,
): Command {
  return command(edge, spec, async (event, match) => {
    if (!match.case) return [];
    const answered = await edge.useCases.findCase(event, match.case);
    if (isRefused(answered.outcome)) return told(edge, answered, match, () => []);
    const [first, ...others] = answered.outcome.items;
    if (others.length === 0) return run(event, first, match);
    const voice = voiceOf(edge, answered.acting, match.languages);
    return whichCase(voice, answered.outcome, spec.verb);
  });
}

/** What came of a use case, in the person's language, or the sentence that says why not. */
export function told<O extends object>(
  edge: Edge,
  { acting, outcome }: Answered<O>,
  match: Pick<Match, 'languages'>,
  draw: (voice: Voice, outcome: O) => Replies,
): Replies {
  const voice = voiceOf(edge, acting, match.languages);
  return isRefused(outcome) ? text(refusalText(voice, outcome.refusal)) : draw(voice, outcome);
}

/** A plain reply. */
export function text(sentence: string): OutgoingMessage {
  return { kind: 'text', text: sentence };
}

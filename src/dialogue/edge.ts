import type { Cooperation } from '../domain/cooperation.ts';
import { type Language, type Localised, languageOfLocale } from '../domain/language.ts';
import type { Clock } from '../ports/clock.ts';
import type { Turn } from '../ports/dialogue.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';
import type { Acting } from '../usecases/people/identify.ts';
import type { UseCases } from '../usecases/useCases.ts';
import { voiceFor } from '../views/readers.ts';

/** What commands and actions are given. */
export interface Edge {
  readonly useCases: UseCases;
  readonly cooperation: Cooperation;
  readonly voices: Localised<Voice>;
  readonly clock: Clock;
  /** Who acts, for what only needs to know whom it speaks to. */
  readonly whoActs: (turn: Turn) => Promise<Acting>;
  /** Writes to the person who acts in their 1:1 chat; tells whether it arrived. */
  readonly tellAlone: (acting: Acting, message: OutgoingMessage) => Promise<boolean>;
  /** A new value that no one can guess, for a form. */
  readonly newNonce: () => string;
}

/** The voice for the person who acts; `question`: the languages their words may be in. */
export function voiceOf({ voices, cooperation }: Edge, acting: Acting, question?: readonly Language[]): Voice {
  return voiceFor(voices, cooperation, acting, question);
}

/** The voice for someone of whom nothing is known but their client. */
export function voiceOfClient({ voices, cooperation }: Pick<Edge, 'voices' | 'cooperation'>, { actor }: Turn): Voice {
  return voices[languageOfLocale(actor.locale) ?? cooperation.language];
}

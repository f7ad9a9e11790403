import { createActions } from '../actions/registry.ts';
import { createCommands } from '../commands/registry.ts';
import { suggestionsFor } from '../commands/suggestions.ts';
import type { Dialogue, RosterEvent } from '../ports/dialogue.ts';
import { NotReady, Uncertain } from '../ports/errors.ts';
import { welcomeMessage } from '../views/welcomeCard.ts';
import { answerQuestion } from './answerQuestion.ts';
import { createQueries } from './caseQuery.ts';
import { type Edge, voiceOf, voiceOfClient } from './edge.ts';
import { filesShared } from './filesShared.ts';

/** Everything the bot can be told, and what it says to what it does not know. */
export function createDialogue(edge: Edge, rosterChanged: (event: RosterEvent) => Promise<void>): Dialogue {
  const answerTo = answerQuestion(edge);
  const commands = createCommands(edge);
  return {
    commands,
    actions: createActions(edge),
    queries: createQueries(edge),
    filesShared: filesShared(edge),
    async unknownMessage(event) {
      return [await answerTo(event, event.text)];
    },
    async unknownVerb(event) {
      const voice = voiceOf(edge, await edge.whoActs(event));
      return { kind: 'text', text: voice.say('err.old_button') };
    },
    async rosterChanged(event) {
      const acting = await edge.whoActs(event);
      await rosterChanged(event);
      if (event.kind !== 'installed') return [];
      const voice = voiceOf(edge, acting);
      const suggestions = suggestionsFor(commands, edge.cooperation, acting.person, voice.language);
      return [welcomeMessage(voice, edge.cooperation.name, event.conversation.scope, suggestions)];
    },
    apology(turn, error) {
      if (error instanceof NotReady) return voiceOfClient(edge, turn).say('err.not_ready');
      const sentence = error instanceof Uncertain ? 'err.uncertain' : 'err.generic';
      return voiceOfClient(edge, turn).say(sentence, { code: turn.correlationId });
    },
  };
}

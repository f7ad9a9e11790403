import { randomUUID } from 'node:crypto';
import { Application, type TurnState } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Dialogue } from '../../ports/dialogue.ts';
import type { Log } from '../../ports/log.ts';
import type { Messenger } from '../../ports/messenger.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import { errorFields } from '../log/errorFields.ts';
import { createAnswers } from './answers.ts';
import type { TeamsBotAdapter } from './botAdapter.ts';
import { decodeActivity } from './decode.ts';
import { emptyResponse, pressResponse, queryResponse } from './invokeResponse.ts';
import { queryMessage, queryResult } from './queries.ts';
import { eventOf, messageOf, pressOf, queryOf, rosterEventOf, setEvent } from './turnEvent.ts';
import { keepsPace, type TurnGuards } from './turnGuards.ts';

/** What the application routes to, and how it answers. */
export interface TeamsApplicationParts {
  readonly dialogue: Dialogue;
  readonly messenger: Messenger;
  readonly adapter: TeamsBotAdapter;
  readonly log: Log;
  readonly guards?: TurnGuards;
  readonly telemetry?: Telemetry;
}

/**
 * teams-ai's Application with a route for each command, each verb and each kind of event of the dialogue, tried in the
 * dialogue's order. It has no storage, and nothing is kept between turns.
 */
export function createTeamsApplication(parts: TeamsApplicationParts): Application<TurnState> {
  const { dialogue } = parts;
  const answers = createAnswers(parts.messenger, parts.log, parts.guards);
  const app = new Application<TurnState>({
    adapter: parts.adapter,
    startTypingTimer: false,
    removeRecipientMention: false,
    longRunningMessages: false,
  });
  app.turn('beforeTurn', (context) => decodeTurn(context, parts));
  app.message(
    async (context) => (messageOf(context)?.files.length ?? 0) > 0,
    answers.message((event) => dialogue.filesShared(event)),
  );
  for (const command of dialogue.commands) {
    app.message(
      async (context) => {
        const message = messageOf(context);
        return message !== undefined && command.matches(message.text);
      },
      answers.message((event) => command.run(event)),
    );
  }
  for (const action of dialogue.actions) {
    const answer = answers.press((event) => action.run(event));
    // The library sees that the invoke has been answered and does nothing with what is returned.
    app.adaptiveCards.actionExecute(action.verb, async (context) => answer(context).then(() => ''));
    // Of our own: the library's selector throws for a message whose value is null.
    app.adaptiveCards.actionSubmit(
      async (context) => context.activity.type === ActivityTypes.Message && pressOf(context)?.verb === action.verb,
      answer,
    );
  }
  for (const query of dialogue.queries) {
    app.messageExtensions.query(query.id, async (context) => {
      const event = queryOf(context);
      return queryResult(event ? await query.run(event) : []);
    });
  }
  // An older manifest may have commands that are gone.
  app.addRoute(
    async (context) => queryOf(context) !== undefined,
    async (context) => {
      await context.sendActivity(queryResponse(queryResult([])));
    },
    true,
  );
  app.activity(
    async (context) => rosterEventOf(context) !== undefined,
    answers.roster((event) => dialogue.rosterChanged(event)),
  );
  app.activity(
    async (context) => messageOf(context) !== undefined,
    answers.message((event) => dialogue.unknownMessage(event)),
  );
  app.activity(
    async (context) => pressOf(context) !== undefined,
    answers.press((event) => dialogue.unknownVerb(event)),
  );
  app.error((context, error) => apologise(context, error, parts));
  return app;
}

/** Gives false, which ends the turn, for what is not for the dialogue. */
async function decodeTurn(
  context: TurnContext,
  { log, guards, messenger, telemetry }: TeamsApplicationParts,
): Promise<boolean> {
  const correlationId = randomUUID();
  telemetry?.annotate({ correlationId });
  const decoded = decodeActivity(context.activity, correlationId);
  if (decoded.kind === 'event') {
    setEvent(context, decoded.event);
    return guards ? keepsPace(context, decoded.event, guards, messenger) : true;
  }
  const fields = { correlationId, activityType: context.activity.type, reason: decoded.reason };
  if (decoded.kind === 'undecodable') {
    log.warn(fields, 'activity could not be decoded');
  } else {
    log.info(fields, 'activity ignored');
  }
  if (context.activity.type === ActivityTypes.Invoke) {
    await context.sendActivity(emptyResponse());
  }
  return false;
}

/** The one place where a failed turn ends: one line in the log, and an apology to the person. */
async function apologise(context: TurnContext, error: unknown, parts: TeamsApplicationParts): Promise<void> {
  const event = eventOf(context);
  parts.log.error({ correlationId: event?.correlationId, kind: event?.kind, ...errorFields(error) }, 'turn failed');
  const text = event ? parts.dialogue.apology(event, error) : undefined;
  if (event?.kind === 'query') {
    await context.sendActivity(queryResponse(queryMessage(text ?? '')));
  } else if (context.activity.type === ActivityTypes.Invoke) {
    await context.sendActivity(text === undefined ? emptyResponse() : pressResponse({ kind: 'text', text }));
  } else if (event && text !== undefined) {
    await parts.messenger.post(event.conversation, { kind: 'text', text });
  }
}

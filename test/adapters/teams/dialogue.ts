import type { Dialogue, MessageEvent, PressEvent, RosterEvent } from '../../../src/ports/dialogue.ts';
import type { AdaptiveCard } from '../../../src/ports/messenger.ts';

/** A shared card with a button and a refresh for Kari only. */
export function caseCard(text: string): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    refresh: { action: { type: 'Action.Execute', verb: 'view', data: { item: 'i1' } }, userIds: ['29:kari'] },
    body: [{ type: 'TextBlock', text }],
    actions: [{ type: 'Action.Execute', title: 'Ta til orientering', verb: 'ack', data: { item: 'i1' } }],
  };
}

/** A dialogue with a few commands and actions, which keeps the events it was given. */
export function createFakeDialogue(): Dialogue & {
  readonly events: readonly (MessageEvent | PressEvent | RosterEvent)[];
} {
  const events: (MessageEvent | PressEvent | RosterEvent)[] = [];
  return {
    events,
    commands: [
      {
        name: 'publish',
        matches: (text) => text === 'publiser',
        run: async (event) => {
          events.push(event);
          return [{ kind: 'card', card: caseCard('sak 71/20'), summary: 'Sak 71/20' }];
        },
      },
      {
        name: 'fail',
        matches: (text) => text === 'feil',
        run: async () => {
          throw new RangeError('the register is broken');
        },
      },
    ],
    actions: [
      {
        verb: 'ack',
        run: async (event) => {
          events.push(event);
          return { kind: 'card', card: caseCard(`bekreftet av ${event.actor.channelUserId}`), summary: 'Bekreftet' };
        },
      },
      {
        verb: 'view',
        run: async (event) => {
          events.push(event);
          return { kind: 'card', card: caseCard(`sett av ${event.actor.channelUserId}`), summary: 'Sett' };
        },
      },
      {
        verb: 'fail',
        run: async () => {
          throw new RangeError('the register is broken');
        },
      },
    ],
    queries: [
      {
        id: 'findCase',
        parameter: 'words',
        run: async () => [],
      },
    ],
    filesShared: async (event) => {
      events.push(event);
      return [{ kind: 'text', text: 'Filer mottatt.' }];
    },
    unknownMessage: async (event) => {
      events.push(event);
      return [{ kind: 'text', text: 'Jeg forsto ikke.' }];
    },
    unknownVerb: async (event) => {
      events.push(event);
      return { kind: 'text', text: 'Knappen er for gammel.' };
    },
    rosterChanged: async (event) => {
      events.push(event);
      return event.kind === 'installed' ? [{ kind: 'text', text: 'Hei!' }] : [];
    },
    apology: (turn) => `Noe gikk galt (${turn.correlationId}).`,
  };
}

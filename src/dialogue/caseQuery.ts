import type { KnownCase, ReadableCase } from '../domain/known.ts';
import type { Localised } from '../domain/language.ts';
import { isRefused } from '../domain/refusal.ts';
import type { Dialogue, QueryEvent, QueryHit } from '../ports/dialogue.ts';
import type { ReadModel } from '../ports/readModel.ts';
import { createWorld } from '../questions/createWorld.ts';
import { interpret } from '../questions/interpret.ts';
import { insertedCase } from '../views/insertedCase.ts';
import { type Edge, voiceOf } from './edge.ts';

/** A command of the message extension, as the manifest must list it. */
export interface QueryCommand {
  readonly id: string;
  readonly parameter: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly hint: Localised;
}

/** Everything that can be looked up from the compose box: the manifest test compares the manifest with it. */
export const queryCommands: readonly QueryCommand[] = [
  {
    id: 'findCase',
    parameter: 'words',
    title: { nb: 'Finn sak', nn: 'Finn sak', en: 'Find case' },
    description: {
      nb: 'Sett inn kortet til en sak. Hver leser ser bare det de har tilgang til.',
      nn: 'Set inn kortet til ei sak. Kvar lesar ser berre det dei har tilgang til.',
      en: 'Insert the card of a case. Each reader sees only what they have access to.',
    },
    hint: {
      nb: 'Saksnummer eller ord fra tittelen',
      nn: 'Saksnummer eller ord frå tittelen',
      en: 'Case number or words from the title',
    },
  },
];

const mostHits = 10;

/** Looks cases up for the one who writes; what is inserted tells no one else anything. */
export function createQueries(edge: Edge): Dialogue['queries'] {
  return queryCommands.map(({ id, parameter }) => ({ id, parameter, run: (event) => findCases(edge, event) }));
}

async function findCases(edge: Edge, event: QueryEvent): Promise<readonly QueryHit[]> {
  const { acting, outcome } = await edge.useCases.openReadModel(event, undefined);
  if (isRefused(outcome)) return [];
  const voice = voiceOf(edge, acting);
  const world = createWorld(edge.cooperation, acting.person, edge.clock(), outcome.alone);
  const { cases } = await interpret(event.text, world);
  const readable = (cases.length > 0 ? cases : await byWords(event.text, outcome.alone)).filter(isReadable);
  return readable.slice(0, mostHits).flatMap((known) => insertedCase(voice, known));
}

/** Without words, what the person can follow and waits for answers. */
async function byWords(words: string, model: ReadModel): Promise<readonly KnownCase[]> {
  if (words.trim() === '') return model.open();
  const { hits } = await model.search({ words, limit: mostHits });
  return hits.map((hit) => hit.case);
}

function isReadable(known: KnownCase): known is ReadableCase {
  return known.kind === 'readable' && known.status !== 'draft';
}

import type { Understood } from '../interpret.ts';
import type { Interpretation } from '../interpretation.ts';
import type { Next } from './answer.ts';
import type { Telling } from './speaking.ts';

/** What can be asked of a case. */
type About = 'status' | 'missing' | 'comments' | 'history';

type Asking = Next & { readonly kind: 'ask' };

/** So many readings are offered. */
const most = 3;

const aboutOf: Partial<Readonly<Record<Interpretation['intent'], About>>> = {
  case_status: 'status',
  pending_acks: 'missing',
  case_comments: 'comments',
  case_history: 'history',
};

/**
 * The likeliest readings of a message that says too little: of a bare number what is asked most about a case, of a bare
 * «status» the cases that wait and are due first; filled up with questions that always have an answer.
 */
export async function readingsOf(telling: Telling, { hint }: Understood): Promise<readonly Asking[]> {
  const { voice, world } = telling;
  const general = [voice.say('ask.try.mine'), voice.say('ask.try.next'), voice.say('ask.try.overdue')].map(asking);
  if (!hint) return general;
  const { number, about } = hint;
  if (number === undefined) return [...(await onOpenCases(telling, about)), ...general].slice(0, most);
  const numbered = await world.model.numbered({ sequence: number });
  const nos = numbered.flatMap((each) => (each.kind === 'readable' ? [`${each.key.body} ${each.number}`] : []));
  const abouts = [about, ...(['status', 'missing', 'comments'] as const).filter((each) => each !== about)];
  const own = abouts.flatMap((each) => nos.map((no) => asking(voice.say(`ask.try.${each}`, { no }))));
  return [...own, ...general].slice(0, most);
}

/** The same question of the cases that wait, when the message names none. */
export function readingsFor(telling: Telling, intent: Interpretation['intent']): Promise<readonly Asking[]> {
  const about = aboutOf[intent];
  return about ? onOpenCases(telling, about) : Promise.resolve([]);
}

async function onOpenCases({ voice, world }: Telling, about: About): Promise<readonly Asking[]> {
  const open = await world.model.open();
  return open
    .slice(0, most)
    .map(({ key, number }) => asking(voice.say(`ask.try.${about}`, { no: `${key.body} ${number}` })));
}

function asking(question: string): Asking {
  return { kind: 'ask', question };
}

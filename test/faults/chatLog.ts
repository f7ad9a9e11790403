import type { Bot } from '../../src/start.ts';
import type { Fault, RecordedMessage } from '../support/connector/types.ts';
import { chat } from './members.ts';
import { headingOf } from './posted.ts';
import type { FaultWorld } from './world.ts';

/** The secretary writes «publiser SG»; gives what the bot said in the chat beside the cards themselves. */
export async function publish(world: FaultWorld, bot: Pick<Bot, 'port'>): Promise<readonly RecordedMessage[]> {
  const before = world.connector.messages(chat.id).length;
  await world.teamsAt(bot).say(world.secretary, chat, 'publiser SG');
  return world.connector.messages(chat.id).slice(before).filter(isReply);
}

/** Chooses the posting of this case's card, and of nothing else. */
export function postingOf(number: string): Pick<Fault, 'on' | 'holding'> {
  return { on: 'send', holding: `"summary":"${headingOf(number)}` };
}

/** How often the bot has tried to post the case's card. */
export function timesSent({ connector }: FaultWorld, number: string): number {
  const { holding = '' } = postingOf(number);
  return connector.requests.filter(({ method, body }) => method === 'POST' && JSON.stringify(body).includes(holding))
    .length;
}

/** All the text of a message, as it is now. */
export function textOf(message: RecordedMessage | undefined): string {
  return JSON.stringify(message?.versions.at(-1));
}

/** The secretary's press on a button of the reply; gives what they are told. */
export async function decide(
  world: FaultWorld,
  bot: Pick<Bot, 'port'>,
  reply: RecordedMessage | undefined,
  button: string,
): Promise<unknown> {
  const { body } = await world.teamsAt(bot).press(world.secretary, chat, reply?.id ?? '', button);
  return (body as { readonly value?: unknown }).value;
}

function isReply(message: RecordedMessage): boolean {
  return !/"summary":"(Sak \d|Saksliste)/.test(textOf(message));
}

import {
  postCard,
  type RecordingBot,
  replaceCard,
  type SeenActivity,
  startRecordingBot,
} from '../support/browser/recordingBot.ts';

/** A recording bot that also knows the ids of the cards it posted, oldest first. */
export type SmokeBot = RecordingBot & Readonly<{ posted: readonly string[] }>;

/** Starts a bot that answers messages with one card, whose three buttons try the three ways to answer a press. */
export async function startSmokeBot(): Promise<SmokeBot> {
  const posted: string[] = [];
  const bot = await startRecordingBot(async (activity) => {
    if (activity.type === 'message') posted.push(await postCard(activity, card(`Sak 71/20: ${asked(activity)}`)));
    return answer(activity);
  });
  return { ...bot, posted };
}

function asked({ text = '' }: SeenActivity): string {
  return text.replace(/^<at>.*<\/at>/, '').trim();
}

async function answer(activity: SeenActivity): Promise<unknown> {
  if (activity.type !== 'invoke') return undefined;
  const { verb } = (activity.value as { action: { verb: string } }).action;
  if (verb === 'card') return invokeAnswer('application/vnd.microsoft.card.adaptive', card('Du har bekreftet'));
  if (verb === 'update') await replaceCard(activity, activity.replyToId ?? '', card('1 av 9 har bekreftet'));
  return invokeAnswer('application/vnd.microsoft.activity.message', 'Takk, svaret er registrert');
}

function invokeAnswer(type: string, value: unknown): object {
  return { statusCode: 200, type, value };
}

function card(text: string): object {
  const button = (title: string, verb: string) => ({ type: 'Action.Execute', title, verb, data: { case: '71/20' } });
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text, wrap: true },
      { type: 'Input.Text', id: 'comment', label: 'Kommentar' },
    ],
    actions: [
      button('Svar med kort', 'card'),
      button('Svar med melding', 'message'),
      button('Oppdater kortet', 'update'),
    ],
  };
}

import { welcomeCard } from '../cards/welcome/index.ts';
import type { ConversationRef } from '../ports/conversation.ts';
import type { OutgoingMessage } from '../ports/messenger.ts';
import type { Voice } from '../text/voice.ts';

/** What the bot says when it was installed: three lines. */
export function welcomeMessage(
  { say }: Voice,
  cooperation: string,
  scope: ConversationRef['scope'],
  suggestions: readonly string[],
): OutgoingMessage {
  const heading = say('welcome.heading');
  const card = welcomeCard({
    heading,
    lines: [
      say('welcome.what', { cooperation }),
      say('welcome.how'),
      say(scope === 'personal' ? 'welcome.start_personal' : 'welcome.start_shared'),
    ],
  });
  return { kind: 'card', card, summary: heading, suggestions: scope === 'personal' ? suggestions : [] };
}

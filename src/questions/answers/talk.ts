import type { Understood } from '../interpret.ts';
import type { Answer } from './answer.ts';
import { readingsOf } from './readings.ts';
import type { Telling } from './speaking.ts';

/** Help, thanks, and friendly noes to what is no question for this bot. */
export async function answerTalk(telling: Telling, understood: Understood): Promise<Answer> {
  const { voice } = telling;
  const { interpretation } = understood;
  const { intent, help_topic: topic, reason, ambiguous } = interpretation;
  const next = await readingsOf(telling, understood);
  const rows = next.map((each) => ({ text: each.question }));
  if (topic === 'meaning_acknowledge') return { lead: voice.say('ask.meaning') };
  if (topic === 'case_types') return { lead: voice.say('ask.types') };
  if (topic === 'understood') return { lead: voice.say('ask.understood.how') };
  if (intent === 'smalltalk') return { lead: voice.say('ask.hello'), next };
  if (reason === 'opinion') return { lead: voice.say('ask.opinion') };
  if (reason === 'other_topic') return { lead: voice.say('ask.otherTopic'), rows, next };
  return { lead: voice.say(ambiguous ? 'msg.unsure' : 'ask.help'), rows, next };
}

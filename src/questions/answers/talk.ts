import type { Understood } from '../interpret.ts';
import type { Answer, Next } from './answer.ts';
import type { Telling } from './speaking.ts';

/** Help, thanks, and friendly noes to what is no question for this bot. */
export async function answerTalk(telling: Telling, { interpretation }: Understood): Promise<Answer> {
  const { voice } = telling;
  const { intent, help_topic: topic, reason, ambiguous } = interpretation;
  const next = await suggestions(telling);
  const rows = next.map((each) => ({ text: each.question }));
  if (topic === 'meaning_acknowledge') return { lead: voice.say('ask.meaning') };
  if (topic === 'case_types') return { lead: voice.say('ask.types') };
  if (topic === 'understood') return { lead: voice.say('ask.understood.how') };
  if (intent === 'smalltalk') return { lead: voice.say('ask.hello'), next };
  if (reason === 'opinion') return { lead: voice.say('ask.opinion') };
  if (reason === 'other_topic') return { lead: voice.say('ask.otherTopic'), rows, next };
  return { lead: voice.say(ambiguous ? 'msg.unsure' : 'ask.help'), rows, next };
}

/** Three questions that have an answer now. */
async function suggestions({ voice: { say } }: Telling): Promise<readonly (Next & { readonly kind: 'ask' })[]> {
  return [say('ask.try.mine'), say('ask.try.next'), say('ask.try.overdue')].map((question) => ({
    kind: 'ask',
    question,
  }));
}

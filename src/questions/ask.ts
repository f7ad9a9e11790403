import type { PartyId } from '../domain/cooperation.ts';
import type { Instant } from '../domain/instant.ts';
import type { Language } from '../domain/language.ts';
import type { Voice } from '../text/voice.ts';
import type { Answer } from './answers/answer.ts';
import { answerComments, answerHistory, answerPaper, answerStatus } from './answers/cases.ts';
import { answerAgenda, answerMeeting } from './answers/meetings.ts';
import { answerMine, answerOverdue, answerPending } from './answers/pending.ts';
import { answerSearch } from './answers/search.ts';
import type { Telling } from './answers/speaking.ts';
import { answerTalk } from './answers/talk.ts';
import { answerRefusal, answerWrite } from './answers/writes.ts';
import { interpret, type Understood } from './interpret.ts';
import type { World } from './world.ts';

/** A question, what was understood of it, and its answer. */
export interface Asked {
  readonly understood: Understood;
  readonly answer: Answer;
  readonly voice: Voice;
}

/** In whose words a question is answered. */
export interface Speech {
  /** The voice for a message that may be in these languages. */
  readonly voiceFor: (languages: readonly Language[]) => Voice;
  readonly partyName: (id: PartyId) => string;
  readonly now: Instant;
}

/**
 * Answers a message from what the person may know. Nothing is written. The same message, world and time give the same
 * answer. Throws the port errors of the read model.
 */
export async function ask(message: string, world: World, { voiceFor, partyName, now }: Speech): Promise<Asked> {
  const understood = await interpret(message, world);
  const voice = voiceFor(understood.languages);
  const answer = mayBeTold(understood, world)
    ? await answerOf({ voice, world, now, partyName }, understood)
    : { lead: voice.say('err.not_listed') };
  return { understood, answer, voice };
}

/** Strangers are told what the bot is, and nothing of the cooperation. */
function mayBeTold({ interpretation: { intent } }: Understood, { asker }: World): boolean {
  return asker.isListed || intent === 'help' || intent === 'smalltalk' || intent === 'out_of_scope';
}

function answerOf(telling: Telling, understood: Understood): Promise<Answer> {
  switch (understood.interpretation.intent) {
    case 'case_status':
      return answerStatus(telling, understood);
    case 'pending_acks':
      return answerPending(telling, understood);
    case 'my_pending':
      return answerMine(telling, understood);
    case 'next_meeting':
      return answerMeeting(telling, understood);
    case 'meeting_cases':
      return answerAgenda(telling, understood);
    case 'case_comments':
      return answerComments(telling, understood);
    case 'case_history':
      return answerHistory(telling, understood);
    case 'overdue':
      return answerOverdue(telling, understood);
    case 'search_topic':
      return answerSearch(telling, understood);
    case 'case_document':
      return answerPaper(telling, understood);
    case 'ack_request':
    case 'comment_request':
    case 'remind_request':
    case 'publish_request':
      return answerWrite(telling, understood);
    case 'refuse':
      return answerRefusal(telling, understood);
    case 'help':
    case 'smalltalk':
    case 'out_of_scope':
      return answerTalk(telling, understood);
  }
}

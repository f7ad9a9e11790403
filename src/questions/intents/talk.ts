import { speaksOf } from '../lexicon/concepts.ts';
import type { Message } from '../message.ts';
import type { Draft } from './draft.ts';

/** Help, thanks, and what a bot has no answer to. */
export function talk(message: Message): Draft | undefined {
  const { words, numbers, bodies, dates } = message;
  if (message.has('understood') && /(?:du|you)/u.test(words)) return { intent: 'help', help_topic: 'understood' };
  if (message.has('meaning') && numbers.length === 0) {
    if (
      /(?:orientering|etterretning|vitande|vitende|acknowledg|noted|noting|note |for information|stadfest|bekreft)/u.test(
        words,
      )
    ) {
      const several =
        /(?:forskjell|skilnad|difference)/u.test(words) || /orienteringss|drøftingss|vedtakss/u.test(words);
      return { intent: 'help', help_topic: several ? 'case_types' : 'meaning_acknowledge' };
    }
    if (/(?:drøfting|vedtak|formalia|saksgang|decision|discussion)/u.test(words))
      return { intent: 'help', help_topic: 'case_types' };
  }
  if (
    /^(?:hva|kva|what|what's) (?:(?:er|betyr|tyder|is|does) )?(?:the )?BODY(?: (?:for noe|for noko|mean|stand for))?$/u.test(
      words,
    )
  )
    return { intent: 'help' };
  if (message.has('opinion')) return { intent: 'out_of_scope', reason: 'opinion' };
  const plain = numbers.length === 0 && bodies.length === 0 && message.parties.length === 0;
  if (plain && dates.length === 0 && isSmalltalk(message)) return { intent: 'smalltalk' };
  if (numbers.length === 0 && bodies.length === 0 && message.has('otherTopic') && !message.has('search'))
    return { intent: 'out_of_scope', reason: 'other_topic' };
  if (numbers.length === 0 && message.has('membership') && !message.has('missing') && !message.has('answer'))
    return { intent: 'out_of_scope', reason: 'other_topic' };
  if (message.has('help') && plain) return { intent: 'help' };
  return undefined;
}

function isSmalltalk(message: Message): boolean {
  if (!message.has('smalltalkCore')) return false;
  return message.words.split(' ').every((word) => speaksOf(word, 'smalltalk') || speaksOf(word, 'smalltalkCore'));
}

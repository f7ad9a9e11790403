import type { Who } from '../interpretation.ts';
import { speaksOf } from '../lexicon/concepts.ts';
import type { Message } from '../message.ts';
import { topicOf } from '../topic.ts';
import type { Draft } from './draft.ts';

/** What to do, when the message asks for something to be done; `ownParty` is that of the person who asks. */
export function writeAsked(message: Message, ownParty: string | undefined): Draft | undefined {
  const comment = commentAsked(message);
  if (comment) return comment;
  const { words } = message;
  const asks = /^(?:(?:hei|hallo|hello|hi|du|og) )*\S+/u.exec(words)?.[0]?.split(' ').at(-1) ?? '';
  const isQuestion = startsAsQuestion(asks, message);
  const about = message.numbers.length > 0 ? {} : topicField(message);

  const isOrder = speaksOf(asks, 'remind');
  if (message.has('remind') && !isQuestion && (isOrder || !/(?:hvem|kven|who) (?:har|er|has|is|was)/u.test(words))) {
    return { intent: 'remind_request', ...about, ...remindWho(message), requires_role: 'secretariat' };
  }
  if (isQuestion || startsAsQuestionAnyway(message)) return undefined;
  if (message.has('publish'))
    return { intent: 'publish_request', confirm: true, requires_role: 'secretariat', dates: 'meeting' };
  const others = othersNamed(message, ownParty);
  const acts = message.has('acknowledge');
  const votes = message.has('vote');
  const approves = message.has('approve');
  if (acts || votes || approves) {
    if (others) return { intent: 'refuse', ...about, ...others, reason: 'other_user' };
    if (isBulk(message)) return { intent: 'refuse', reason: 'bulk' };
    if (votes) return { intent: 'refuse', ...about, reason: 'vote' };
    return {
      intent: 'ack_request',
      ...about,
      confirm: true,
      ...(approves && !acts ? { reason: 'not_orientering' as const } : {}),
    };
  }
  if (
    message.has('unsupported') &&
    (message.numbers.length > 0 || /(?:sak|møte|komment|svar|case|meeting|comment|answer|forfall|referat)/u.test(words))
  ) {
    return { intent: 'refuse', ...about, reason: 'unsupported' };
  }
  return undefined;
}

/** «Kommentar til 13/26», in the singular: one to be written. */
const ownComment =
  /^(?:ny |new |min |my |en |ein |a )?(?:kommentar|merknad|comment|remark) (?:(?:til|på|on|to|for|i|om) )?(?:sak |case )?CASE$/u;

/** A comment to be written: its text is what stands after a colon, «at» or in quotation marks. */
function commentAsked(message: Message): Draft | undefined {
  const { raw, words } = message;
  const lead = raw.split(/:(?!\/\/|\d)/u)[0] ?? '';
  const hasColon = lead.length < raw.length;
  const noun = /(?:komm?ent|merknad|comm?ent|remark|innspill?|innspel)/iu;
  if (hasColon && noun.test(lead) && lead.length < 80) return commentDraft(message, raw.slice(lead.length + 1).trim());
  if (!message.has('commentVerb') && !ownComment.test(words)) return undefined;
  if (startsAsQuestion(words.split(' ')[0] ?? '', message)) return undefined;
  if (
    /^(?:vis|show|se|sjå|les|list|finn|hent|find|get|er det|any|siste|nye|kommentarer|kommentarar|comments|merknader)(?![\p{L}])/u.test(
      words,
    )
  )
    return undefined;
  const quoted = /"([^"]+)"/u.exec(raw)?.[1];
  const [, said] =
    /(?:\d|sak\p{L}*|case)[^"]*? (?:om )?(?:at|that|saying) (.+)$/iu.exec(raw) ??
    /^(?:skriv|write) (?:at|that) (.+?) (?:på|til|on|to) /iu.exec(raw) ??
    [];
  return commentDraft(message, quoted ?? said);
}

function commentDraft(message: Message, text: string | undefined): Draft {
  const about = message.numbers.length > 0 ? {} : topicField(message, text);
  return { intent: 'comment_request', ...about, ...(text ? { comment_text: text } : {}), confirm: true };
}

function topicField(message: Message, without = ''): { readonly topic?: string } {
  const gone = new Set(without.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const topic = topicOf(
    message.tokens.filter(({ text }) => !gone.has(text)),
    false,
  );
  return topic === undefined ? {} : { topic };
}

/** «For Storvik», «på vegne av …»: someone else than the person who asks. */
function othersNamed(message: Message, ownParty: string | undefined): { readonly who?: Who } | undefined {
  const [party] = message.parties.filter((id) => id !== ownParty);
  if (party !== undefined && message.numbers.length + message.bodies.length >= 0 && saysFor(message)) {
    return { who: { scope: 'org', value: party } };
  }
  return message.has('behalf') && (message.parties.length === 0 || party !== undefined) ? {} : undefined;
}

function saysFor({ words }: Message): boolean {
  return /(?:for|av|to|of|som|as|hos|frå|fra|stedet|til) PARTY|PARTY|behalf/u.test(words);
}

function isBulk(message: Message): boolean {
  if (message.numbers.length > 1) return true;
  return message.numbers.length === 0 && message.has('all');
}

function remindWho({ parties, numbers, ...message }: Message): { readonly who?: Who } {
  const [party] = parties;
  if (party !== undefined) return { who: { scope: 'org', value: party } };
  if (/(?:minn|minne|remind|påminn\p{L}*|ping) (?:meg|me|mæ)(?!\p{L})/u.test(message.words))
    return { who: { scope: 'me' } };
  return numbers.length > 0 || message.has('all') || message.has('missing') ? { who: { scope: 'all' } } : {};
}

function startsAsQuestion(first: string, message: Message): boolean {
  return (
    /^(?:hvem|kven|kem|hva|kva|ka|hvilke\p{L}*|har|når|hvor\p{L}*|kor\p{L}*|kvar|korleis|er|e|mangler|manglar|ble|blei|vart|var|kvifor|koffor|who|what\p{L}*|what's|which|when|where|how|why|has|have|did|does|do|is|are|was|were|finn|finnes|finst|vis|show|find|list|status|historikk\p{L}*|komentarer|kommentarer|any|noen|nokon|skal|ska|må|bør|should|must|may)$/u.test(
      first,
    ) && !/(?:^|\s)(?:har|have) .*(?:purret|purra|reminded)/u.test(message.words)
  );
}

/** «13/26 vedtatt?», «er … godkjent»: a question for how it stands, by its form. */
function startsAsQuestionAnyway(message: Message): boolean {
  return (
    /(?:^|\s)(?:hvem|kven|who|hva|kva|what|når|when|hvorfor|kvifor|why)(?:\s|$)/u.test(message.words) ||
    /(?:^|\s)(?:er|e|ble|blei|vart|har|is|was|has) (?:den|han|ho|det|saken|saka|it|this|that)(?:\s|$)/u.test(
      message.words,
    )
  );
}

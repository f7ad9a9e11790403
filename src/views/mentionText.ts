import type { AgendaItem, Meeting } from '../domain/meeting.ts';
import type { Mention, OutgoingMessage } from '../ports/messenger.ts';
import type { Mentioned } from '../ports/reminderCards.ts';
import type { Voice } from '../text/voice.ts';

/** One message to all whom no 1:1 chat reaches; it tells numbers only, as everyone in the chat reads it. */
export function mentionMessage(
  voice: Voice,
  meeting: Meeting,
  people: readonly Mentioned[],
  items: readonly AgendaItem[],
): OutgoingMessage {
  const { say } = voice;
  const list = items.map(({ number }) => number).join(', ');
  const text = say('mention.text', {
    names: people.map(nameOf).join(', '),
    cases: say(items.length === 1 ? 'mention.case.one' : 'mention.case.many', { list }),
    body: voice.body(meeting.body),
    date: voice.date(meeting.startsAt),
    deadline: voice.moment(meeting.deadline),
  });
  const mentions = people.flatMap((person): readonly Mention[] =>
    person.channelUserId === undefined
      ? []
      : [{ tag: tagOf(person.name), name: plain(person.name), channelUserId: person.channelUserId }],
  );
  return { kind: 'text', text, mentions };
}

function nameOf({ name, channelUserId }: Mentioned): string {
  return channelUserId === undefined ? plain(name) : tagOf(name);
}

function tagOf(name: string): string {
  return `<at>${plain(name)}</at>`;
}

/** Names come from the register; none of them may be markup in the message. */
function plain(name: string): string {
  return name.replace(/[<>&*_`[\]\\]/g, '');
}

import { expect, vi } from 'vitest';
import { findAction } from '../connector/cards.ts';
import type { Json, Person, Place } from '../connector/types.ts';
import { chatOf, people, places } from './people.ts';
import { type Seen, seenAnswer, seenMessage } from './seen.ts';
import { type Saksgang, startSaksgang } from './startSaksgang.ts';

/** The whole bot, in the words of those who use it. */
export interface Story {
  readonly saksgang: Saksgang;
  readonly meeting: Saksgang['meeting'];
  readonly connector: Saksgang['connector'];
  readonly close: Saksgang['close'];
  /** Writes to the bot and gives everything it posted in answer. */
  tell(person: Person, place: Place, text: string): Promise<readonly Seen[]>;
  /** Writes to the bot, and gives its one answer. */
  ask(person: Person, place: Place, text: string): Promise<Seen>;
  /** Shares a file with the bot in the person's 1:1 chat, and gives everything it posted in answer. */
  share(person: Person, name: string, content: string | Uint8Array): Promise<readonly Seen[]>;
  /** Shares a file, and gives the bot's one answer. */
  shareOne(person: Person, name: string, content: string | Uint8Array): Promise<Seen>;
  /** Presses a button on something the person has before them; gives what they then have before them instead. */
  press(person: Person, seen: Seen, button: string | Json, inputs?: Json): Promise<Seen>;
  /** What the person's client fetches by itself when the shared card comes into view. */
  refresh(person: Person, seen: Seen): Promise<Seen>;
  /** An old client's press: gives what the bot posted in answer. */
  submit(person: Person, seen: Seen, data: Json): Promise<readonly Seen[]>;
  /** Everything the bot has posted in a conversation, threads of a channel included, as it looks now. */
  posted(place: Place): readonly Seen[];
  /** The bot's first message in the conversation with this text, as it looks now. */
  shared(text: string, place?: Place): Seen;
  /** Waits until the message with this text in the conversation also has the other text; rejects after `limitMs`. */
  comesToSay(text: string, other: string, place?: Place, limitMs?: number): Promise<Seen>;
}

/** Starts the bot with the sample, nothing published yet. */
export async function openStory(options?: Parameters<typeof startSaksgang>[0]): Promise<Story> {
  const saksgang = await startSaksgang(options);

  function posted(place: Place): readonly Seen[] {
    const messages = saksgang.connector.messages().filter(({ conversationId: id }) => id.split(';')[0] === place.id);
    return messages.map(({ conversationId, id, versions }) =>
      seenMessage(versions.at(-1) ?? {}, { place: { ...place, id: conversationId }, messageId: id }),
    );
  }

  function shared(text: string, place: Place = places.sg): Seen {
    const found = posted(place).find((seen) => seen.text.includes(text));
    if (!found) throw new Error(`No message in ${place.id} says «${text}»`);
    return found;
  }

  async function answersTo(act: () => Promise<{ readonly status: number; readonly place: Place }>) {
    const before = saksgang.connector.happenings.length;
    const { status, place } = await act();
    expect(status).toBe(200);
    const since = saksgang.connector.happenings.slice(before);
    const here = since.filter(({ kind, conversationId }) => kind === 'post' && conversationId === place.id);
    return here.map(({ activity, messageId }) => seenMessage(activity, { place, messageId }));
  }

  const share: Story['share'] = (person, name, content) =>
    answersTo(async () => {
      const place = chatOf(person);
      const url = saksgang.sharedFiles.keep(name, content);
      return { ...(await saksgang.teams.share(person, place, { name, url })), place };
    });

  const tell: Story['tell'] = (person, place, text) => answersTo(() => saksgang.teams.say(person, place, text));

  return {
    saksgang,
    meeting: saksgang.meeting,
    connector: saksgang.connector,
    close: saksgang.close,
    tell,
    share,
    async shareOne(person, name, content) {
      const [first, ...others] = await share(person, name, content);
      if (!first || others.length > 0) throw new Error(`${name} got ${others.length + (first ? 1 : 0)} answers`);
      return first;
    },
    async ask(person, place, text) {
      const [first, ...others] = await tell(person, place, text);
      if (!first || others.length > 0) {
        const got = [first, ...others].map((seen) => seen?.text ?? 'nothing');
        throw new Error(`«${text}» was to get one answer, and got: ${got.join(' / ')}`);
      }
      return first;
    },
    async press(person, { card, place, messageId }, button, inputs = {}) {
      const action = typeof button === 'string' ? findAction(card ?? {}, button) : button;
      const { status, body } = await saksgang.teams.press(person, place, messageId, action, inputs);
      expect(status).toBe(200);
      return seenAnswer(body, { place, messageId });
    },
    async refresh(person, { place, messageId }) {
      const { status, body } = await saksgang.teams.refresh(person, place, messageId);
      expect(status).toBe(200);
      return seenAnswer(body, { place, messageId });
    },
    submit: (person, { place, messageId }, data) =>
      answersTo(async () => ({ ...(await saksgang.teams.submit(person, place, messageId, data)), place })),
    posted,
    shared,
    comesToSay: (text, other, place, limitMs = 15_000) =>
      vi.waitFor(
        () => {
          const seen = shared(text, place);
          expect(seen.text).toContain(other);
          return seen;
        },
        { timeout: limitMs, interval: 50 },
      ),
  };
}

/** The bot with the sample's agenda of SG published by the secretariat. */
export async function openPublishedStory(): Promise<Story> {
  const story = await openStory();
  await story.tell(people.kari, places.sg, 'publiser SG');
  return story;
}

/** What the card of sak 71/20 says, wherever it is shown. */
export const sak = 'Sak 71/20 · Orienteringssak';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channel, groupChat, kari, ola, personalChat, type RunningBot, startBot } from './bot.ts';
import { caseCard, createFakeDialogue } from './dialogue.ts';

let dialogue: ReturnType<typeof createFakeDialogue>;
let bot: RunningBot;

beforeEach(async () => {
  dialogue = createFakeDialogue();
  bot = await startBot(dialogue);
});
afterEach(() => bot.close());

async function publishedCard(): Promise<string> {
  await bot.client.say(kari, groupChat, 'publiser');
  return bot.connector.messages(groupChat.id)[0]?.id ?? '';
}

function texts(conversationId: string): unknown[] {
  return bot.connector.messages(conversationId).map((message) => message.versions.at(-1)?.text);
}

describe('a message', () => {
  it('runs the command that understands it and posts its card alone, with the summary', async () => {
    const answer = await bot.client.say(kari, groupChat, 'publiser');

    const [message] = bot.connector.messages(groupChat.id);
    expect(answer.status).toBe(200);
    expect(message?.versions.at(-1)).toMatchObject({
      summary: 'Sak 71/20',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: caseCard('sak 71/20') }],
    });
    expect(message?.versions.at(-1)).not.toHaveProperty('text');
  });

  it('goes to the catch-all when it only contains a command', async () => {
    await bot.client.say(kari, groupChat, 'kan du publisere noe');

    expect(texts(groupChat.id)).toEqual(['Jeg forsto ikke.']);
  });

  it('is answered in its own thread of a channel', async () => {
    const { place } = await bot.client.say(kari, channel, 'hei');

    expect(place.id).toContain(';messageid=');
    expect(bot.connector.messages().map((message) => message.conversationId)).toEqual([place.id]);
  });

  it('tells who wrote it, from the authenticated activity, in lower case', async () => {
    await bot.client.say(kari, personalChat, 'hei');

    expect(dialogue.events[0]?.actor).toEqual({
      tenantId: '11111111-1111-4111-8111-111111111111',
      entraId: kari.entraId.toLowerCase(),
      channelUserId: '29:kari',
      locale: 'nb-NO',
    });
  });
});

describe('a press', () => {
  it('answers the person with the card of the action', async () => {
    const messageId = await publishedCard();

    const answer = await bot.client.press(kari, groupChat, messageId, 'Ta til orientering', { note: 'ok' });

    expect(answer).toEqual({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: caseCard('bekreftet av 29:kari'),
      },
    });
    expect(dialogue.events.at(-1)).toMatchObject({
      verb: 'ack',
      data: { item: 'i1', note: 'ok' },
      trigger: 'manual',
      reply: 'private',
    });
  });

  it('never writes the card of one person over the shared one, though it has a refresh', async () => {
    const messageId = await publishedCard();

    await bot.client.press(kari, groupChat, messageId, 'Ta til orientering');
    await bot.client.press(ola, groupChat, messageId, 'Ta til orientering');
    await bot.client.refresh(kari, groupChat, messageId);

    expect(bot.connector.happenings.map((happening) => happening.kind)).toEqual(['post']);
  });

  it('gives two persons who press at once each their own card', async () => {
    const messageId = await publishedCard();

    const answers = await Promise.all(
      [kari, ola].map((person) => bot.client.press(person, groupChat, messageId, 'Ta til orientering')),
    );

    expect(answers.map((answer) => answer.body)).toMatchObject([
      { value: caseCard('bekreftet av 29:kari') },
      { value: caseCard('bekreftet av 29:ola') },
    ]);
  });

  it('is told as automatic when the client refreshes by itself', async () => {
    const messageId = await publishedCard();

    const answer = await bot.client.refresh(kari, groupChat, messageId);

    expect(answer.body).toMatchObject({ value: caseCard('sett av 29:kari') });
    expect(dialogue.events.at(-1)).toMatchObject({ verb: 'view', trigger: 'automatic' });
  });

  it('with a verb that no action has is answered with a sentence', async () => {
    const old = { verb: 'gone', data: {} };

    const answer = await bot.client.press(kari, groupChat, '1', old);

    expect(answer.body).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Knappen er for gammel.',
    });
  });

  it('of an old client runs the same action and is answered in the conversation', async () => {
    const answer = await bot.client.submit(ola, groupChat, '1', { verb: 'ack', item: 'i1' });

    expect(answer.status).toBe(200);
    expect(dialogue.events).toMatchObject([{ verb: 'ack', data: { item: 'i1' }, reply: 'posted' }]);
    expect(bot.connector.messages(groupChat.id)[0]?.versions[0]).toMatchObject({ summary: 'Bekreftet' });
  });

  it('of an old client with an unknown verb is answered in the conversation', async () => {
    await bot.client.submit(ola, groupChat, '1', { verb: 'gone' });

    expect(texts(groupChat.id)).toEqual(['Knappen er for gammel.']);
  });
});

it.each([null, 7, 'ack', [], {}, { verb: null }, { verb: { toString: 'ack' } }])(
  'a message without text whose value is %j is a message that says nothing, and no error',
  async (value) => {
    const answer = await bot.client.submit(ola, groupChat, '1', value as never);

    expect(answer.status).toBe(200);
    expect(texts(groupChat.id)).toEqual(['Jeg forsto ikke.']);
    expect(bot.lines.filter(({ level }) => level === 'error')).toEqual([]);
  },
);

describe('coming and going', () => {
  it('greets once for an installation, though Teams tells of it twice', async () => {
    await bot.client.install(kari, groupChat);

    expect(dialogue.events.map((event) => event.kind)).toEqual(['installed']);
    expect(texts(groupChat.id)).toEqual(['Hei!']);
  });

  it('starts a thread to greet a channel', async () => {
    await bot.client.install(kari, channel);

    expect(bot.connector.messages()[0]?.conversationId).toContain(`${channel.id};messageid=`);
  });

  it('is told when people join and when they leave', async () => {
    await bot.client.join(kari, groupChat, [ola]);
    await bot.client.leave(kari, groupChat, [ola]);

    expect(dialogue.events.map((event) => event.kind)).toEqual(['membersChanged', 'membersChanged']);
  });
});

describe('a turn that fails', () => {
  it('apologises to the one who wrote, with the id that the log has', async () => {
    const answer = await bot.client.say(kari, groupChat, 'feil');

    const failures = bot.lines.filter((line) => line.level === 'error');
    expect(answer.status).toBe(200);
    expect(failures).toMatchObject([{ message: 'turn failed', fields: { errorName: 'RangeError', kind: 'message' } }]);
    expect(texts(groupChat.id)).toEqual([`Noe gikk galt (${failures[0]?.fields.correlationId}).`]);
  });

  it('apologises to the one who pressed, and to nobody else', async () => {
    const answer = await bot.client.press(kari, groupChat, '1', { verb: 'fail' });

    const [failure] = bot.lines.filter((line) => line.level === 'error');
    expect(answer.body).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: `Noe gikk galt (${failure?.fields.correlationId}).`,
    });
    expect(bot.connector.messages()).toEqual([]);
  });

  it('logs no names and nothing that was written', async () => {
    await bot.client.say(kari, groupChat, 'feil');
    await bot.client.say({ ...kari, entraId: '' }, groupChat, 'en hemmelighet');

    const log = JSON.stringify(bot.lines);
    expect(bot.lines).toHaveLength(2);
    expect(log).not.toMatch(/Nordmann|hemmelighet/);
  });
});

describe('an activity that is not for the dialogue', () => {
  it('without an Entra id is logged, and neither run nor answered', async () => {
    const answer = await bot.client.say({ ...kari, entraId: '' }, groupChat, 'publiser');

    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(dialogue.events).toEqual([]);
    expect(bot.lines).toMatchObject([{ level: 'warn', fields: { reason: 'from.aadObjectId' } }]);
  });

  it('is answered with 200 when it is an invoke of another kind', async () => {
    const parties = { from: { id: '29:x' }, recipient: { id: '28:bot' }, conversation: { id: '19:x' } };
    const typing = { ...parties, channelId: 'msteams', serviceUrl: bot.connector.serviceUrl };

    const answer = await bot.client.post({ ...typing, type: 'invoke', name: 'composeExtension/query' });

    expect(answer.status).toBe(200);
  });
});

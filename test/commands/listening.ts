import { readCooperation } from '../../src/adapters/config/readCooperation.ts';
import { createCommands } from '../../src/commands/registry.ts';
import type { Edge } from '../../src/dialogue/edge.ts';
import type { Cooperation } from '../../src/domain/cooperation.ts';
import { instantOf } from '../../src/domain/instant.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { refused } from '../../src/domain/refusal.ts';
import type { MessageEvent } from '../../src/ports/dialogue.ts';
import { createVoices, sentences } from '../../src/text/voice.ts';
import type { UseCases } from '../../src/usecases/useCases.ts';

/** What a command asked of a use case. */
export interface Asked {
  readonly useCase: string;
  readonly input: unknown;
}

/** The real commands of the sample, with use cases that only write down what they are asked, and refuse it. */
export async function listeningCommands() {
  const cooperation = await sample();
  const asked: Asked[] = [];
  const commands = createCommands(edge(cooperation, asked));

  return {
    commands,
    cooperation,
    /** The names of the commands that understand the message. */
    understoodBy: (text: string) => commands.filter((command) => command.matches(text)).map(({ name }) => name),
    /**
     * What the one command that understands the message asks for, and what it replies. The client's language is that
     * of the reply only where the message may be in it.
     */
    async say(text: string, client?: Language) {
      asked.length = 0;
      const replies = (await commands.find((command) => command.matches(text))?.run(message(text, client))) ?? [];
      const said = replies.map((reply) => (reply.kind === 'text' ? reply.text : reply.summary));
      return { asked: [...asked], replies, language: languages.find((language) => isIn(language, said)) };
    },
  };
}

export type Listening = Awaited<ReturnType<typeof listeningCommands>>;

/** What is written in the help: every command with its language. */
export function helpLines({ commands }: Listening): readonly (readonly [string, Language, string])[] {
  return commands.flatMap(({ name, help }) =>
    languages.map((language) => [name, language, help[language].write] as const),
  );
}

function isIn(language: Language, said: readonly string[]): boolean {
  return said.includes(sentences['err.not_listed'][language]) || said.includes(sentences['help.heading'][language]);
}

async function sample(): Promise<Cooperation> {
  const found = await readCooperation('samples/cooperation.yaml');
  if ('faults' in found) throw new Error(found.faults.join('\n'));
  return found;
}

function edge(cooperation: Cooperation, asked: Asked[]): Edge {
  const record =
    (useCase: string) =>
    async ({ actor }: MessageEvent, input: unknown) => {
      asked.push({ useCase, input });
      return { acting: { actor }, outcome: refused({ kind: 'notListed' }) };
    };
  return {
    useCases: new Proxy({}, { get: (_, name) => record(String(name)) }) as UseCases,
    cooperation,
    voices: createVoices(cooperation),
    clock: () => instantOf(0),
    whoActs: async ({ actor }) => ({ actor }),
    tellAlone: async () => false,
    newNonce: () => 'a-nonce-of-a-form',
  };
}

function message(text: string, locale?: string): MessageEvent {
  const tenantId = '11111111-1111-4111-8111-111111111111';
  return {
    kind: 'message',
    text,
    files: [],
    correlationId: 'c-1',
    actor: { tenantId, entraId: 'aaaaaaaa-0000-4000-8000-000000000009', channelUserId: '29:x', locale },
    conversation: { id: 'a:1', scope: 'personal', tenantId, serviceUrl: 'https://connector.example.test/' },
  };
}

import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import { readCooperation } from '../src/adapters/config/readCooperation.ts';
import { plainText } from '../src/questions/answers/answer.ts';
import { ask } from '../src/questions/ask.ts';
import { explain } from '../src/questions/explain.ts';
import { type Asking, openFixture } from './ask/fixture.ts';
import { type Options, readOptions, usage } from './ask/options.ts';
import { openStoreAsking } from './ask/store.ts';
import { faultSentence, OperatorFault } from './services/open.ts';

const exitCodes = { failed: 1, usage: 2 };

/** Answers questions from the command line, the same way as in the chat. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${usage}`);
    process.exitCode = exitCodes.usage;
    return;
  }
  const asking = await open(options);
  try {
    await answerAll(options, asking);
  } finally {
    await asking.close();
  }
}

async function open({ fixture, as, cooperation }: Options): Promise<Asking & { close(): Promise<void> }> {
  if (fixture !== undefined) return { ...(await openFixture(fixture, as)), close: async () => undefined };
  const register = await readCooperation(cooperation);
  if ('faults' in register) throw new OperatorFault(register.faults.join('\n'));
  return openStoreAsking(register, as, process.env);
}

async function answerAll(options: Options, { world, speech }: Asking): Promise<void> {
  for (const question of await questionsOf(options)) {
    const { understood, answer, voice } = await ask(question, world, speech);
    const text = plainText(answer, voice, speech.now);
    const { interpretation } = understood;
    const explained = options.explain ? `${explain(interpretation, voice, speech.partyName)}\n` : '';
    const line = options.json
      ? JSON.stringify({ interpretation, answer: { text: explained + text } })
      : `${explained}${text}\n`;
    process.stdout.write(`${line}\n`);
  }
}

async function questionsOf({ questions, file }: Options): Promise<readonly string[]> {
  if (file === undefined) return questions;
  const content = await contentOf(file);
  const listed = file.endsWith('.json') ? jsonQuestions(file, content) : content.split(/\r?\n/u);
  return [...questions, ...listed.filter((line) => line.trim() !== '')];
}

async function contentOf(file: string): Promise<string> {
  try {
    return file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new OperatorFault(`${file} cannot be read: ${code}.`);
  }
}

/** `["…"]`, `[{"text": "…"}]`, or either under `questions`. */
function jsonQuestions(file: string, content: string): readonly string[] {
  const parsed: unknown = JSON.parse(content);
  const listed = Array.isArray(parsed) ? parsed : Object(parsed).questions;
  if (!Array.isArray(listed)) throw new OperatorFault(`${file} has no questions.`);
  return listed.map((each: unknown) => (typeof each === 'string' ? each : String(Object(each).text)));
}

await main().catch((error: unknown) => {
  const sentence = faultSentence(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCodes.failed;
});

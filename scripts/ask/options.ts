import { parseArgs } from 'node:util';

export const usage = `npm run ask -- --fixture FILE [--as PERSON] [--json] [--explain] QUESTION…
  --fixture FILE   a cooperation in a file, with its own «now» and asking user (docs/questions.md)
  --as PERSON      who asks: role[:BODY,…][@PARTY], for example deputy:SG@Storvik
  --file FILE      questions from a file, one a line, or the «questions» of a JSON file; - is standard input
  --json           one line a question: {"interpretation":{…},"answer":{"text":…}}
  --explain        says how each question was understood
`;

export interface Options {
  readonly fixture: string;
  readonly as?: string | undefined;
  readonly file?: string | undefined;
  readonly json: boolean;
  readonly explain: boolean;
  readonly questions: readonly string[];
}

/** The options, or a sentence on what is wrong with them. */
export function readOptions(args: readonly string[]): Options | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        fixture: { type: 'string' },
        as: { type: 'string' },
        file: { type: 'string' },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const { fixture, ...others } = values;
    if (fixture === undefined) return 'Tell which fixture to ask: --fixture FILE.';
    if (positionals.length === 0 && others.file === undefined) return 'There is no question.';
    return { fixture, ...others, questions: positionals };
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}.`;
    throw error;
  }
}

import { parseArgs } from 'node:util';

export const usage = `npm run ask -- [--fixture FILE] [--as PERSON] [--json] [--explain] QUESTION…
  --fixture FILE   a cooperation in a file, with its own «now» and asking user (docs/questions.md)
                   without it the store of the environment is asked, as by npm start
  --as PERSON      who asks. Of a fixture: role[:BODY,…][@PARTY], for example deputy:SG@Storvik;
                   of the store: the e-mail address of someone listed; without it the secretariat
  --cooperation F  the register that goes with the store (config/cooperation.yaml)
  --file FILE      questions from a file, one a line, or the «questions» of a JSON file; - is standard input
  --json           one line a question: {"interpretation":{…},"answer":{"text":…}}
  --explain        says how each question was understood
`;

export interface Options {
  readonly fixture?: string | undefined;
  readonly cooperation: string;
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
        cooperation: { type: 'string', default: 'config/cooperation.yaml' },
        as: { type: 'string' },
        file: { type: 'string' },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    if (positionals.length === 0 && values.file === undefined) return 'There is no question.';
    return { ...values, questions: positionals };
  } catch (error) {
    if (error instanceof TypeError) return `${error.message}.`;
    throw error;
  }
}

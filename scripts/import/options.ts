import { parseArgs } from 'node:util';

export const usage = `npm run import -- FILE… [--dry-run] [--meeting ID | --date YYYY-MM-DD [--time HH:MM] [--place TEXT]]
  --dry-run      print what the documents say as JSON (docs/papers.md), and file nothing
  --meeting      the id of the meeting to file the cases on, such as SG-2026-12-18
  --date         the date of the meeting, which is planned if there is none; without both, the meeting that the
                 document names, or else the body's next one
  --cooperation  the file with bodies and people (SAKSGANG_COOPERATION, or config/cooperation.yaml)
The store is the one of the environment: SAKSGANG_COSMOS_ENDPOINT, or SAKSGANG_DATABASE.
`;

export interface ImportOptions {
  readonly files: readonly string[];
  readonly dryRun: boolean;
  readonly meeting?: string | undefined;
  readonly date?: string | undefined;
  readonly time: string;
  readonly place: string;
  readonly cooperationFile: string;
}

/** The command line, or the sentence that says what is wrong with it. */
export function readOptions(args: readonly string[]): ImportOptions | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        meeting: { type: 'string' },
        date: { type: 'string' },
        time: { type: 'string', default: '10:00' },
        place: { type: 'string', default: '' },
        cooperation: { type: 'string', default: process.env.SAKSGANG_COOPERATION ?? 'config/cooperation.yaml' },
      },
    });
    if (positionals.length === 0) return 'Name at least one file.';
    const { 'dry-run': dryRun, cooperation, ...others } = values;
    return { files: positionals, dryRun, cooperationFile: cooperation, ...others };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

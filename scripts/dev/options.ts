import { parseArgs } from 'node:util';

/** What `npm run dev` was asked for. */
export interface DevOptions {
  readonly fresh: boolean;
  readonly help: boolean;
  /** As it was written; the configuration checks it with everything else. */
  readonly port: string;
  readonly playgroundPort: number;
}

/** Reads the arguments, or says what is wrong with them. */
export function readDevOptions(args: readonly string[], portOfEnv: string | undefined): DevOptions | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: portOfEnv ?? '3978' },
        'playground-port': { type: 'string', default: '56150' },
        help: { type: 'boolean', default: false },
      },
    });
    const { fresh, help, port } = values;
    const playgroundPort = Number(/^\d{1,5}$/.exec(values['playground-port'])?.[0] ?? Number.NaN);
    if (playgroundPort <= 65_535) return { fresh, help, port, playgroundPort };
    return '--playground-port: must be a port number from 0 to 65535 (0 takes any free port).';
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')))
      throw error;
    return `${error.message.split('. ')[0]}. See npm run dev -- --help.`;
  }
}

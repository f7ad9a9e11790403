import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';

/** One of Azurite's services, of this machine alone, in memory alone. */
export interface Azurite {
  /** The address of its account, as `openAzureQueue` and `openBlobStore` take it. */
  readonly url: string;
  readonly account: string;
  readonly key: string;
  stop(): Promise<void>;
}

const account = 'saksgang';
const startLimitMs = 60_000;
const { resolve: find } = createRequire(import.meta.url);
// Ends it with us, however we end.
const lifeline = fileURLToPath(new URL('../../../scripts/playground/lifeline.cjs', import.meta.url));
// The SDK may be of a newer version than Azurite; what we ask for is not new.
const flags = ['--skipApiVersionCheck', '--silent', '--inMemoryPersistence', '--disableTelemetry'];

/** Files with a certificate and its key, as PEM. With them, Azurite speaks https and takes tokens beside keys. */
interface CertificateFiles {
  readonly cert: string;
  readonly key: string;
}

/** Starts Azurite on a free port, with an account key of its own. */
export async function startAzurite(
  service: 'queue' | 'blob' = 'queue',
  certificate?: CertificateFiles,
): Promise<Azurite> {
  const key = randomBytes(64).toString('base64');
  const program = find(`azurite/dist/src/${service}/main.js`);
  const place = [`--${service}Host`, '127.0.0.1', `--${service}Port`, '0'];
  const tls = certificate ? ['--oauth', 'basic', '--cert', certificate.cert, '--key', certificate.key] : [];
  const child = spawn(process.execPath, ['--require', lifeline, program, ...place, ...flags, ...tls], {
    cwd: tmpdir(),
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, AZURITE_ACCOUNTS: `${account}:${key}` },
  });
  const address = await listeningAt(child);
  return { url: `${address}/${account}`, account, key, stop: () => end(child) };
}

function listeningAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const limit = setTimeout(() => fail('did not start in time'), startLimitMs);
    function fail(what: string) {
      clearTimeout(limit);
      child.kill('SIGKILL');
      reject(new Error(`Azurite ${what}: ${said}`));
    }
    function hear(chunk: string) {
      said += chunk;
      const address = /successfully listens on (https?:\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address);
    }
    child.stdout?.setEncoding('utf8').on('data', hear);
    child.stderr?.setEncoding('utf8').on('data', hear);
    child.once('exit', (code) => fail(`ended with ${code}`));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.stdin?.end();
  await gone;
}

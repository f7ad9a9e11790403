import type { Config } from '../config.ts';

/** Everything in the configuration that must never be seen again. */
export function secretsIn(config: Config): readonly string[] {
  const { cosmos, queue, blobs } = config;
  const secret = config.mode === 'production' && 'secret' in config.credentials ? config.credentials.secret : undefined;
  const keys = [cosmos?.credential, queue?.credential, blobs?.credential].map((credential) =>
    credential && 'key' in credential ? credential.key : undefined,
  );
  const own = secret?.kind === 'password' ? secret.password : secret?.privateKey;
  return [own, ...keys, ...toldTo(config.telemetry)].flatMap((one) => one || []);
}

/** What is told to those who watch, so that they take what we send: values of headers, a password in an address. */
function toldTo(telemetry: Config['telemetry']): readonly (string | undefined)[] {
  const { collector, headers = '', insights } = telemetry ?? {};
  const values = headers.split(',').map((header) => header.slice(header.indexOf('=') + 1).trim());
  const password = collector === undefined ? undefined : URL.parse(collector)?.password;
  const key = /InstrumentationKey=([^;]+)/.exec(insights?.connectionString ?? '')?.[1];
  return [...values, ...values.map(decoded), password, key];
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

import type { Config } from '../config.ts';

/** Everything in the configuration that must never be seen again. */
export function secretsIn(config: Config): readonly string[] {
  const { cosmos, queue, blobs } = config;
  const secret = config.mode === 'production' && 'secret' in config.credentials ? config.credentials.secret : undefined;
  const keys = [cosmos?.credential, queue?.credential, blobs?.credential].map((credential) =>
    credential && 'key' in credential ? credential.key : undefined,
  );
  const own = secret?.kind === 'password' ? secret.password : secret?.privateKey;
  return [own, ...keys].filter((one) => one !== undefined);
}

// Builds the Teams app package: `npm run package -- dev` takes its values from env/.env.dev, and those of the
// environment over them; without a name, from the environment alone.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { strToU8, zipSync } from 'fflate';

/** What differs between one installation of the app and another, by the name of its placeholder. */
export type PackageValues = Readonly<Record<string, string | undefined>>;

const root = new URL('../', import.meta.url);
const files = ['manifest.json', 'nn.json', 'en.json', 'color.png', 'outline.png'];
// The zeros are what the example files hold in place of an id.
const guid = /^(?!0{8}-)[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const https = /^https:\/\/\S+$/;
const shapes: Readonly<Record<string, RegExp>> = {
  TEAMS_APP_ID: guid,
  BOT_ID: guid,
  BOT_DOMAIN: /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i,
  WEBSITE_URL: https,
  PRIVACY_URL: https,
  TERMS_URL: https,
};

/**
 * The manifest with every `${{NAME}}` filled in.
 * Throws one error that names all values that are missing or have the wrong form (ids are GUIDs, the domain is bare, addresses are https).
 */
export function fillPlaceholders(manifest: string, values: PackageValues): string {
  const names = new Set([...manifest.matchAll(/\$\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''));
  const faults = [...names].flatMap((name) => faultIn(name, values[name]));
  if (faults.length > 0) throw new Error(faults.join(' '));
  return manifest.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

/**
 * The zip file that is uploaded to Teams. The same files and values always give the same bytes,
 * on any machine and in any time zone, so that a package can be compared with the source it claims to come from.
 */
export async function buildAppPackage(values: PackageValues): Promise<Uint8Array> {
  const contents = await Promise.all(files.map((file) => readFile(new URL(`appPackage/${file}`, root))));
  const entries = files.map(
    (file, index) => [file, filled(file, contents[index] ?? new Uint8Array(), values)] as const,
  );
  // The zip format has no time zone; the local first moment of 1980 is its zero everywhere.
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 9 });
}

function filled(file: string, content: Uint8Array, values: PackageValues): Uint8Array {
  if (file !== 'manifest.json') return content;
  return strToU8(fillPlaceholders(new TextDecoder().decode(content), values));
}

function faultIn(name: string, value: string | undefined): string[] {
  if (value === undefined || value === '') return [`${name} is missing.`];
  const shape = shapes[name];
  return shape === undefined || shape.test(value) ? [] : [`${name} has the wrong form: «${value}».`];
}

async function main(environment: string | undefined): Promise<void> {
  const stored = environment ? parseEnv(await readFile(new URL(`env/.env.${environment}`, root), 'utf8')) : {};
  const zip = await buildAppPackage({ ...stored, ...process.env });
  const target = new URL(`dist/appPackage.${environment ?? 'env'}.zip`, root);
  await mkdir(new URL('./', target), { recursive: true });
  await writeFile(target, zip);
  process.stdout.write(`${fileURLToPath(target)}\n`);
}

if (import.meta.main) {
  await main(process.argv[2]).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readAzureTypes } from './azureTypes.ts';
import type { Templates } from './check.ts';
import { createParser } from './parse.ts';
import type { BicepFile } from './syntax.ts';

const infra = new URL('../../../infra/', import.meta.url);
const definitions = new URL('../../infra/azureTypes/types.json', import.meta.url);

/** The templates of infra/. Texts that are given take the place of files, or come beside them. */
export interface InfraTemplates extends Templates {
  /** All there are, relative to infra/. */
  readonly paths: readonly string[];
  text(path: string): string;
  /** The resource types that the definitions hold. */
  readonly typeNames: readonly string[];
  /** The same templates with other texts for some. */
  with(texts: Readonly<Record<string, string>>): InfraTemplates;
}

/** Reads infra/ and Azure's types. */
export async function loadInfra(): Promise<InfraTemplates> {
  const parse = await createParser();
  const json = readFileSync(definitions, 'utf8');
  const types = readAzureTypes(json);
  const typeNames = Object.keys((JSON.parse(json) as { readonly resources: object }).resources);
  const paths = readdirSync(infra, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.bicep'));
  const read = new Map<string, BicepFile>();
  return over({});

  function over(texts: Readonly<Record<string, string>>): InfraTemplates {
    // What is not changed is read once.
    const changed = new Map<string, BicepFile>();
    const text = (path: string) => texts[path] ?? readFileSync(new URL(path, infra), 'utf8');
    return {
      paths: [...new Set([...paths.map((path) => path.replaceAll('\\', '/')), ...Object.keys(texts)])].sort(),
      types,
      typeNames,
      text,
      template(path) {
        if (!(path in texts) && !existsSync(fileURLToPath(new URL(path, infra)))) return undefined;
        const files = path in texts ? changed : read;
        const file = files.get(path) ?? parse(text(path));
        files.set(path, file);
        return file;
      },
      json(path) {
        const url = new URL(path, infra);
        return existsSync(url) ? JSON.parse(readFileSync(url, 'utf8')) : undefined;
      },
      with: (more) => over({ ...texts, ...more }),
    };
  }
}

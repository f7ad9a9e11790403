// Renews the definitions of Azure's resource types that infra/ is checked against: `npm run azure-types`.
// Run it after infra/ has begun to use another type or API version.
//
// They are Microsoft's own (Azure/bicep-types-az, MIT). The last package on npm that holds all of them is
// @azure/mcp-linux-x64 0.7.0; it is fetched into a folder for temporary files, and what infra/ uses is kept.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { fileInBundle } from './azureTypes/bundle.ts';
import { cutDown } from './azureTypes/cutDown.ts';
import { resourcesOf } from './azureTypes/resources.ts';

const source = '@azure/mcp-linux-x64@0.7.0';
const infra = fileURLToPath(new URL('../infra/', import.meta.url));
const target = new URL('../test/infra/azureTypes/types.json', import.meta.url);

const names = await typesInUse();
const program = await fetchProgram();
const kept = cutDown(typeFiles(program), names);
await writeFile(target, `{"resources":${JSON.stringify(kept.resources)},"types":[\n${lines(kept.types)}\n]}\n`);

const missing = names.filter((name) => !(name in kept.resources));
for (const name of missing) process.stderr.write(`There is no type ${name}.\n`);
process.stdout.write(`${Object.keys(kept.resources).length} resource types, ${kept.types.length} types in all\n`);
if (missing.length > 0) process.exitCode = 1;

/** `Microsoft.Web/sites@2024-11-01` and so on, from every Bicep file. */
async function typesInUse(): Promise<readonly string[]> {
  const paths = (await readdir(infra, { recursive: true })).filter((path) => path.endsWith('.bicep'));
  const texts = await Promise.all(paths.map((path) => readFile(join(infra, path), 'utf8')));
  return [...new Set(texts.flatMap((text) => text.match(/(?<=^resource \w+ ')[^']+/gm) ?? []))].sort();
}

/** The files of types in the program that have one of ours. The index of all types is an object, and is left out. */
function* typeFiles(program: Buffer) {
  for (const resource of resourcesOf(fileInBundle(program, 'Azure.Bicep.Types.Az.dll'))) {
    const text = inflateRawSync(resource).toString('utf8');
    if (text.startsWith('[') && names.some((name) => text.includes(`"${name}"`))) yield JSON.parse(text);
  }
}

async function fetchProgram(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'azure-types-'));
  try {
    execFileSync('npm', ['pack', '--silent', source], { cwd: folder });
    const [archive = ''] = await readdir(folder);
    execFileSync('tar', ['-xzf', archive], { cwd: folder });
    return await readFile(join(folder, 'package/dist/azmcp'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One type a line, so that a change can be read. */
function lines(types: readonly unknown[]): string {
  return types.map((type) => JSON.stringify(type)).join(',\n');
}

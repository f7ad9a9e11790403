import { createHash } from 'node:crypto';
import { z } from 'zod/v4';

/** One file of a package; its name is a path with `/`. */
export interface PackagedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const manifestName = 'manifest.json';
const manifestSchema = z.object({
  format: z.literal('saksgang-manifest/1'),
  package: z.string(),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  sha256: z.string(),
});

/** The files with the manifest that seals them: SHA-256 of each, and one of the whole list. */
export function sealed(files: readonly PackagedFile[], name: string): readonly PackagedFile[] {
  const listed = files
    .map((file) => ({ name: file.name, bytes: file.bytes.byteLength, sha256: hashOf(file.bytes) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const manifest = { format: 'saksgang-manifest/1', package: name, files: listed, sha256: wholeOf(name, listed) };
  const bytes = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  return [...files, { name: manifestName, bytes }];
}

/**
 * What is wrong with a package: files that are gone, changed or not listed, or a manifest that does not fit itself.
 * Empty when every byte is as it was sealed.
 */
export function verifyPackage(files: readonly PackagedFile[]): readonly string[] {
  const found = new Map(files.map((file) => [file.name, file.bytes]));
  const bytes = found.get(manifestName);
  const read = bytes && manifestSchema.safeParse(parsed(bytes));
  if (!read?.success) return [`${manifestName} is missing or cannot be read`];
  const manifest = read.data;
  const faults: string[] = [];
  // Byte for byte: what the manifest says beside the hashes is sealed as well.
  const rebuilt = `${JSON.stringify(manifest, null, 2)}\n`;
  if (wholeOf(manifest.package, manifest.files) !== manifest.sha256 || rebuilt !== new TextDecoder().decode(bytes)) {
    faults.push(`${manifestName} has been changed`);
  }
  for (const { name, sha256 } of manifest.files) {
    const content = found.get(name);
    if (!content) faults.push(`${name} is missing`);
    else if (hashOf(content) !== sha256) faults.push(`${name} has been changed`);
  }
  const listed = new Set(manifest.files.map(({ name }) => name));
  for (const name of found.keys()) if (name !== manifestName && !listed.has(name)) faults.push(`${name} is not listed`);
  return faults;
}

function wholeOf(
  name: string,
  files: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[],
): string {
  const lines = files.map((file) => `${file.sha256}  ${file.bytes}  ${file.name}`);
  return hashOf(new TextEncoder().encode([name, ...lines].join('\n')));
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

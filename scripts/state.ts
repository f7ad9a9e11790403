import { parseArgs } from 'node:util';
import { createDiskFileStore } from '../src/adapters/files/diskStore.ts';
import type { Services } from '../src/config/services.ts';
import type { FileStore } from '../src/ports/fileStore.ts';
import { openFiles } from '../src/services.ts';
import { createFileCopier } from '../src/usecases/state/copyFiles.ts';
import { exportState } from '../src/usecases/state/exportState.ts';
import { StateFileFault } from '../src/usecases/state/format.ts';
import { importState } from '../src/usecases/state/importState.ts';
import { countState, readState } from '../src/usecases/state/readState.ts';
import { faultSentence, OperatorFault, openStore, servicesOf } from './services/open.ts';
import { withLines, writeLines } from './state/files.ts';

const usage = `npm run state -- export FILE           copies every document into a file; - is standard output
npm run state -- import FILE           writes the documents of such a file into the store; - is standard input
                    --overwrite        also those that are there and different
either with         --files FOLDER     copies the originals that the documents name into a folder, or out of it
The store is the one of the environment: SAKSGANG_COSMOS_ENDPOINT, or SAKSGANG_DATABASE.
`;
const exitCodes = { failed: 1, usage: 2, skipped: 3 };
const progressEvery = 5_000;
/** More would hide what the first ones say. */
const maxNamed = 20;

async function main(): Promise<void> {
  const asked = readArguments();
  if (!asked) {
    process.stderr.write(usage);
    process.exitCode = exitCodes.usage;
    return;
  }
  try {
    const services = servicesOf(process.env);
    if (asked.verb === 'export') await exportTo(asked.file, services, asked.files);
    else await importFrom(asked.file, services, asked);
  } catch (error) {
    const sentence = sentenceFor(error);
    if (sentence === undefined) throw error;
    tell(sentence);
    process.exitCode = exitCodes.failed;
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { overwrite: { type: 'boolean', default: false }, files: { type: 'string' } },
      allowPositionals: true,
    });
    const [verb, file, ...rest] = positionals;
    const known = verb === 'import' || (verb === 'export' && !values.overwrite);
    return known && file !== undefined && rest.length === 0 ? { verb, file, ...values } : undefined;
  } catch {
    return undefined;
  }
}

async function exportTo(file: string, settings: Services, folder: string | undefined): Promise<void> {
  const source = await openStore(settings, { mustExist: true });
  const files =
    folder === undefined ? undefined : createFileCopier(await openFiles(settings), createDiskFileStore(folder));
  // The header and the last line are no documents.
  let lines = -2;
  async function* counted() {
    for await (const line of exportState(source)) {
      lines += 1;
      if (lines > 0 && lines % progressEvery === 0) tell(`${lines} documents`);
      await files?.copyNamedIn(line);
      yield line;
    }
  }
  try {
    await writeLines(counted(), file);
  } finally {
    await source.close();
  }
  tell(`Exported ${lines} documents.`);
  if (files) tell(`Copied ${files.copied} files.`);
}

async function importFrom(
  file: string,
  settings: Services,
  { overwrite, files: folder }: { readonly overwrite: boolean; readonly files?: string | undefined },
): Promise<void> {
  await withLines(file, async (read) => {
    const total = await countState(read());
    // First, so that no document names a file that is not there yet.
    if (folder !== undefined) await copyFiles(createDiskFileStore(folder), await openFiles(settings), read());
    const target = await openStore(settings, { mustExist: false });
    let done = 0;
    let skipped = 0;
    const onDocument = ({ partition, id }: { partition: string; id: string }, fate: string) => {
      done += 1;
      if (done % progressEvery === 0) tell(`${done} of ${total} documents`);
      if (fate !== 'skipped') return;
      skipped += 1;
      if (skipped <= maxNamed) tell(`Skipped, as the store has another: ${JSON.stringify([partition, id])}`);
    };
    try {
      const { created, unchanged, overwritten } = await importState(target.store, readState(read()), {
        overwrite,
        onDocument,
      });
      tell(`Imported: ${created} new, ${unchanged} unchanged, ${overwritten} overwritten, ${skipped} skipped.`);
      if (skipped > 0) process.exitCode = exitCodes.skipped;
    } catch (error) {
      const sentence = sentenceFor(error);
      if (sentence === undefined) throw error;
      throw new OperatorFault(`${sentence} ${done} of ${total} documents were done; import again to go on.`);
    } finally {
      await target.close();
    }
  });
}

async function copyFiles(from: FileStore, to: FileStore, lines: AsyncIterable<string>): Promise<void> {
  const files = createFileCopier(from, to);
  for await (const line of lines) await files.copyNamedIn(line);
  tell(`Copied ${files.copied} files.`);
}

function sentenceFor(error: unknown): string | undefined {
  if (error instanceof StateFileFault) return error.message;
  const known = faultSentence(error);
  if (known !== undefined) return known.replace(/\.?$/, '.');
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  if (error.code === 'ENOENT') return 'There is no such file.';
  return error.code === 'EPIPE' || 'syscall' in error
    ? `The file cannot be read or written: ${error.code}.`
    : undefined;
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

await main();

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createDocumentReader } from '../src/adapters/documents/reader.ts';
import { readDocument } from '../src/papers/readDocument.ts';
import { sameNumbers } from '../src/papers/sameNumbers.ts';
import { toJson } from '../src/papers/toJson.ts';
import { readRegister } from '../src/services.ts';
import { refusalText } from '../src/text/refusals.ts';
import { createVoices } from '../src/text/voice.ts';
import { bodyWordsOf } from '../src/understanding.ts';
import { fileDocument } from './import/fileDocument.ts';
import { openImport } from './import/openImport.ts';
import { readOptions, usage } from './import/options.ts';
import { faultSentence, OperatorFault, servicesOf } from './services/open.ts';

const exitCodes = { failed: 1, usage: 2 };

/**
 * Reads documents and shows what they say (`--dry-run`), or files their cases. JSON alone on standard output: an object
 * for one file, an array for several. Exit code 1 when a file could not be read or filed.
 */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${usage}`);
    process.exitCode = exitCodes.usage;
    return;
  }
  const wanted = options;
  const services = servicesOf(process.env);
  const cooperation = await readRegister({ ...services, cooperationFile: options.cooperationFile });
  if ('faults' in cooperation) throw new OperatorFault(cooperation.faults.join('\n'));
  const sentences = createVoices(cooperation)[cooperation.language];
  const bodies = bodyWordsOf(cooperation);
  const reader = createDocumentReader();
  const withSameNumbers = sameNumbers();
  const target = options.dryRun ? undefined : await openImport(services, cooperation, process.env);
  const results: unknown[] = [];
  try {
    for (const [index, file] of options.files.entries()) {
      if (options.files.length > 1) process.stderr.write(`${index + 1} of ${options.files.length}: ${file}\n`);
      results.push(await one(file));
    }
  } finally {
    await reader.close();
    await target?.close();
  }
  const [only] = results;
  process.stdout.write(`${JSON.stringify(options.files.length === 1 ? only : results, null, 2)}\n`);

  /** What a file says, or what became of its cases. One file's fault is told and does not keep the others back. */
  async function one(file: string): Promise<unknown> {
    const name = basename(file);
    try {
      const bytes = await readFile(file);
      const read = await reader.read(name, bytes);
      if (read.kind === 'unreadable') {
        return failed(name, read.reason, refusalText(sentences, { kind: 'unreadable', name, reason: read.reason }));
      }
      if (!target) return toJson(withSameNumbers(readDocument(read.text, bodies)), name);
      return await fileDocument(target, { name, bytes, text: read.text }, wanted);
    } catch (error) {
      const code = codeOf(error);
      if (code !== undefined) return failed(name, 'notRead', `${file} cannot be read: ${code}.`);
      if (error instanceof OperatorFault) return failed(name, 'notFiled', error.message);
      throw error;
    }
  }
}

function failed(source: string, reason: string, message: string) {
  process.stderr.write(`${message}\n`);
  process.exitCode = exitCodes.failed;
  return { source, error: { reason, message } };
}

/** The code of what the file system says. */
function codeOf(error: unknown): string | undefined {
  const isOfFile = error instanceof Error && 'syscall' in error && 'code' in error;
  return isOfFile ? String(error.code) : undefined;
}

await main().catch((error: unknown) => {
  const sentence = faultSentence(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCodes.failed;
});

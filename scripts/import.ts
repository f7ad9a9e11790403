import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readCooperation } from '../src/adapters/config/readCooperation.ts';
import { createDocumentReader } from '../src/adapters/documents/reader.ts';
import { readDocument } from '../src/papers/readDocument.ts';
import { toJson } from '../src/papers/toJson.ts';
import { refusalText } from '../src/text/refusals.ts';
import { createVoices } from '../src/text/voice.ts';
import { bodyWordsOf } from '../src/understanding.ts';
import { fileDocument } from './import/fileDocument.ts';
import { openImport } from './import/openImport.ts';
import { readOptions, usage } from './import/options.ts';
import { faultSentence, OperatorFault, servicesOf } from './services/open.ts';

const exitCodes = { failed: 1, usage: 2 };

/** Reads documents and shows what they say (`--dry-run`), or files their cases. JSON alone on standard output. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${usage}`);
    process.exitCode = exitCodes.usage;
    return;
  }
  const cooperation = await readCooperation(options.cooperationFile);
  if ('faults' in cooperation) throw new OperatorFault(cooperation.faults.join('\n'));
  const sentences = createVoices(cooperation)[cooperation.language];
  const bodies = bodyWordsOf(cooperation);
  const reader = createDocumentReader();
  const target = options.dryRun ? undefined : await openImport(servicesOf(process.env), cooperation, process.env);
  const results: unknown[] = [];
  try {
    for (const [index, file] of options.files.entries()) {
      if (options.files.length > 1) process.stderr.write(`${index + 1} of ${options.files.length}: ${file}\n`);
      const name = basename(file);
      const bytes = await bytesOf(file);
      const read = await reader.read(name, bytes);
      if (read.kind === 'unreadable') {
        const message = refusalText(sentences, { kind: 'unreadable', name, reason: read.reason });
        results.push({ source: name, error: { reason: read.reason, message } });
        process.stderr.write(`${message}\n`);
        process.exitCode = exitCodes.failed;
      } else if (target) {
        results.push(await fileDocument(target, { name, bytes, text: read.text }, options));
      } else {
        results.push(toJson(readDocument(read.text, bodies), name));
      }
    }
  } finally {
    await reader.close();
    await target?.close();
  }
  const [only] = results;
  process.stdout.write(`${JSON.stringify(options.files.length === 1 ? only : results, null, 2)}\n`);
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new OperatorFault(`${file} cannot be read: ${code}.`);
  }
}

await main().catch((error: unknown) => {
  const sentence = faultSentence(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCodes.failed;
});

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { createPinoLog } from '../src/adapters/log/pinoLog.ts';
import { createDocxWriter } from '../src/adapters/minutes/docxWriter.ts';
import { createPdfConverter } from '../src/adapters/pdf/pdfConverter.ts';
import { isoDate, localDateOf } from '../src/domain/localTime.ts';
import { readRegister } from '../src/services.ts';
import { createVoices } from '../src/text/voice.ts';
import { buildRecord } from '../src/usecases/record/buildRecord.ts';
import { verifyPackage } from '../src/usecases/record/seal.ts';
import { minutesDocument } from '../src/views/minutesDocument.ts';
import { openImport } from './import/openImport.ts';
import { faultSentence, OperatorFault, servicesOf } from './services/open.ts';

const usage = `npm run record -- export BODY YYYY-MM-DD FOLDER   writes the sealed record of the body's meeting on that day
npm run record -- verify FOLDER                   says whether every byte is as it was sealed
The store is the one of the environment: SAKSGANG_DATABASE, or SAKSGANG_COSMOS_ENDPOINT.
`;
const exitCodes = { failed: 1, usage: 2 };

async function main([verb, ...args]: readonly string[]): Promise<void> {
  const [first, date, folder] = args;
  if (verb === 'verify' && first && args.length === 1) return verify(first);
  if (verb === 'export' && first && date && folder && args.length === 3) return exportRecord(first, date, folder);
  process.stderr.write(usage);
  process.exitCode = exitCodes.usage;
}

async function exportRecord(body: string, date: string, folder: string): Promise<void> {
  const services = servicesOf(process.env);
  const cooperationFile = process.env.SAKSGANG_COOPERATION ?? 'config/cooperation.yaml';
  const cooperation = await readRegister({ ...services, cooperationFile });
  if ('faults' in cooperation) throw new OperatorFault(cooperation.faults.join('\n'));
  const target = await openImport(services, cooperation, process.env);
  try {
    const { keys, meetings } = target.records;
    const found = await meetings.list(keys.bodyPartition(body), keys.meeting(''));
    const meeting = found
      .map(({ value }) => value)
      .find(({ startsAt }) => isoDate(localDateOf(startsAt, cooperation.timeZone)) === date);
    if (!meeting) throw new OperatorFault(`There is no meeting of ${body} on ${date}.`);
    const voices = createVoices(cooperation);
    const minutesText: Parameters<typeof buildRecord>[0]['minutesText'] = (facts, language) =>
      minutesDocument(voices[language], cooperation, facts);
    const program = process.env.SAKSGANG_PDF_CONVERTER;
    const pdfConverter = program ? createPdfConverter(program, createPinoLog('warn')) : undefined;
    const documentWriter = createDocxWriter();
    const files = await buildRecord({ ...target, documentWriter, pdfConverter, minutesText })(meeting);
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length > 0) throw new OperatorFault(`${folder} is not empty.`);
    for (const { name, bytes } of files) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    process.stderr.write(`${files.length} files of ${meeting.id} are in ${folder}.\n`);
  } finally {
    await target.close();
  }
}

async function verify(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => {
    throw new OperatorFault(`${folder} cannot be read.`);
  });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return { name: relative(folder, path).split(sep).join('/'), bytes: new Uint8Array(await readFile(path)) };
      }),
  );
  const faults = verifyPackage(files);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stderr.write(faults.length === 0 ? `${files.length} files, every byte as it was sealed.\n` : '');
  if (faults.length > 0) process.exitCode = exitCodes.failed;
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  const sentence = faultSentence(error);
  if (sentence === undefined) throw error;
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCodes.failed;
});

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log } from '../../ports/log.ts';
import type { PdfConverter } from '../../ports/pdfConverter.ts';
import { errorFields } from '../log/errorFields.ts';
import { type RunLimits, runLimited } from './runLimited.ts';

/** A converter, and an end to the conversion under way. */
export interface OpenPdfConverter extends PdfConverter {
  close(): Promise<void>;
}

/** Minutes are short; LibreOffice takes some seconds to start. */
const usual: RunLimits = { timeMs: 30_000, residentMb: 1_024 };
const maxPdfBytes = 20 * 1024 * 1024;
/** For the archive: PDF/A-2b. */
const filter = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}';

/** Converts with LibreOffice, one document at a time; `program` is the full path of `soffice`. */
export function createPdfConverter(program: string, log: Log, limits: Partial<RunLimits> = {}): OpenPdfConverter {
  const within = { ...usual, ...limits };
  const stop = new AbortController();
  let last: Promise<unknown> = Promise.resolve();

  async function convertIn(folder: string, docx: Uint8Array): Promise<Uint8Array | undefined> {
    await writeFile(join(folder, 'document.docx'), docx);
    // A profile of its own: LibreOffice leaves the work to one that runs already with the same profile.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--norestore', '--convert-to', filter, '--outdir', folder, 'document.docx'];
    const end = await runLimited(program, args, folder, within, stop.signal);
    const pdf = end === 'done' ? await readPdf(join(folder, 'document.pdf')) : undefined;
    if (!pdf) log.warn({ program, end: end === 'done' ? 'noPdf' : end }, 'No PDF was made');
    return pdf;
  }

  async function convert(docx: Uint8Array): Promise<Uint8Array | undefined> {
    const folder = await mkdtemp(join(tmpdir(), 'saksgang-pdf-'));
    try {
      return await convertIn(folder, docx);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  return {
    convert(docx) {
      const converting = last
        .then(() => convert(docx))
        .catch((error: unknown) => {
          log.warn({ program, ...errorFields(error) }, 'No PDF was made');
          return undefined;
        });
      last = converting;
      return converting;
    },
    async close() {
      stop.abort();
      await last;
    },
  };
}

/** The file, if it is a whole PDF of a size that can be kept. */
async function readPdf(path: string): Promise<Uint8Array | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > maxPdfBytes) return undefined;
  const bytes = await readFile(path);
  const isWhole = bytes.subarray(0, 5).toString('latin1') === '%PDF-' && bytes.subarray(-1_024).includes('%%EOF');
  return isWhole ? bytes : undefined;
}

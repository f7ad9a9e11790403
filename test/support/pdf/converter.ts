import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A program in the place of LibreOffice: takes its arguments, and does what `body` says with `args`, `input` (the bytes of
 * the document) and `output` (where the PDF is expected).
 */
export function fakeConverter(body: string): string {
  const program = join(mkdtempSync(join(tmpdir(), 'saksgang-soffice-')), 'soffice');
  writeFileSync(
    program,
    `#!${process.execPath}
const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { join } = require('node:path');
const { spawn } = require('node:child_process');
const args = process.argv.slice(2);
const file = args.at(-1);
const input = readFileSync(file);
const output = join(args[args.indexOf('--outdir') + 1], file.replace(/\\.docx$/, '.pdf'));
${body}
`,
  );
  chmodSync(program, 0o755);
  return program;
}

/** Writes a PDF that holds the document's size. */
export const converts = `writeFileSync(output, '%PDF-1.7\\n' + input.length + ' ' + args.join(' ') + '\\n%%EOF\\n');`;

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createPdfConverter } from '../../../src/adapters/pdf/pdfConverter.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';
import { converts, fakeConverter } from '../../support/pdf/converter.ts';

const docx = Buffer.from('a document');

function open(program: string, limits: Parameters<typeof createPdfConverter>[2] = {}) {
  const log = createMemoryLog();
  const converter = createPdfConverter(program, log, limits);
  onTestFinished(() => converter.close());
  return { convert: converter.convert, close: converter.close, why: () => log.lines.map(({ fields }) => fields.end) };
}

const leftBehind = () => readdirSync(tmpdir()).filter((name) => name.startsWith('saksgang-pdf-'));

describe('a converter', () => {
  it('is asked as LibreOffice is: without a window, with a profile of its own, for PDF/A', async () => {
    const { convert } = open(fakeConverter(converts));
    const before = leftBehind();

    const pdf = Buffer.from((await convert(docx)) ?? []).toString();

    expect(pdf).toMatch(/^%PDF-1\.7\n10 -env:UserInstallation=file:\/\/\/\S+\/profile --headless/);
    expect(pdf).toContain('--convert-to pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}}');
    expect(leftBehind()).toEqual(before);
  });

  it('is told nothing of our environment', async () => {
    vi.stubEnv('SAKSGANG_COSMOS_KEY', 'secret');
    const told = `writeFileSync(output, '%PDF-' + JSON.stringify(process.env) + '%%EOF');`;

    const pdf = Buffer.from((await open(fakeConverter(told)).convert(docx)) ?? []).toString();
    vi.unstubAllEnvs();

    expect(pdf).toContain('HOME');
    expect(pdf).not.toContain('secret');
  });

  it('does one document at a time', async () => {
    const marking = `
      const lock = join(process.argv[1] + '.busy');
      if (existsSync(lock)) process.exit(3);
      writeFileSync(lock, '');
      setTimeout(() => { require('node:fs').rmSync(lock); ${converts} }, 150);`;
    const { convert } = open(fakeConverter(marking));

    const all = await Promise.all([convert(docx), convert(docx), convert(docx)]);

    expect(all.every((pdf) => pdf !== undefined)).toBe(true);
  });
});

describe('no PDF comes', () => {
  it.each([
    ['of a program that is not there', '/nowhere/soffice', 'notThere'],
    ['of one that fails', fakeConverter('process.exit(77);'), 'failed'],
    ['of one that crashes', fakeConverter(`${converts} process.kill(process.pid, 'SIGSEGV');`), 'failed'],
    ['of one that writes nothing', fakeConverter(''), 'noPdf'],
    ['of one that writes something else', fakeConverter(`writeFileSync(output, 'PK');`), 'noPdf'],
    ['of one that stops halfway', fakeConverter(`writeFileSync(output, '%PDF-1.7 half');`), 'noPdf'],
    [
      'of one that writes far too much',
      fakeConverter(
        `writeFileSync(output, Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(21e6), Buffer.from('%%EOF')]));`,
      ),
      'noPdf',
    ],
  ])('%s', async (_what, program, end) => {
    const { convert, why } = open(program);

    expect(await convert(docx)).toBeUndefined();
    expect(why()).toEqual([end]);
  });

  it('of one that hangs, and nothing that it started is left', async () => {
    const program = fakeConverter(`
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      writeFileSync(process.argv[1] + '.pid', String(child.pid));
      setInterval(() => {}, 1000);`);
    const { convert, why } = open(program, { timeMs: 1_500 });

    expect(await convert(docx)).toBeUndefined();
    expect(why()).toEqual(['tooSlow']);
    await vi.waitFor(() => expect(isRunning(Number(readFileSync(`${program}.pid`, 'utf8')))).toBe(false), 10_000);
  });

  it.runIf(existsSync('/proc/self/stat'))('of one that takes too much memory', async () => {
    const { convert, why } = open(
      fakeConverter('const all = []; setInterval(() => all.push(Buffer.alloc(20e6, 1)), 20);'),
      { residentMb: 200 },
    );

    expect(await convert(docx)).toBeUndefined();
    expect(why()).toEqual(['tooBig']);
  });

  it('once it is closed, and closing ends what is under way', async () => {
    const program = fakeConverter(`writeFileSync(process.argv[1] + '.began', ''); setInterval(() => {}, 1000);`);
    const { convert, close, why } = open(program);
    const under = convert(docx);
    await vi.waitFor(() => expect(existsSync(`${program}.began`)).toBe(true), 10_000);

    await close();

    expect(await under).toBeUndefined();
    expect(await convert(docx)).toBeUndefined();
    expect(why()).toEqual(['stopped', 'stopped']);
  });
});

/** Whether a process is there and not just waiting to be buried. */
function isRunning(pid: number): boolean {
  const stat = existsSync(join('/proc', String(pid), 'stat')) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : ') Z';
  return !/\) [ZX]/.test(stat);
}

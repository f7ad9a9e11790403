import { Document, Packer, Paragraph } from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { maxDocumentBytes } from '../../../src/ports/documentReader.ts';
import { overlapping, withDeclaredSize } from './bombs.ts';
import { pdf } from './printed.ts';
import { readerForTests } from './reading.ts';

const reader = readerForTests();
const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const someText = Buffer.from('Sak 7/26 Plan');
let docx: Uint8Array;
let parts: Zippable;
let paper: Uint8Array;
beforeAll(async () => {
  docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Sak 7/26 Plan')] }] }));
  parts = unzipSync(docx);
  paper = await pdf((page) => page.text('Sak 7/26 Plan'));
});

async function reasonOf(name: string, bytes: Uint8Array): Promise<string> {
  const read = await reader.read(name, bytes);
  return read.kind === 'text' ? 'readable' : read.reason;
}

function typesWith(type: string): Uint8Array {
  const text = new TextDecoder().decode(parts['[Content_Types].xml'] as Uint8Array);
  return strToU8(text.replace(/application\/vnd[^"]*document\.main\+xml/, type));
}

it('what is refused here would be read as it should be', async () => {
  expect(await reasonOf('a.docx', docx)).toBe('readable');
  expect(await reasonOf('a.DOCX', zipSync(parts, { level: 0 }))).toBe('readable');
  expect(await reasonOf('a.pdf', paper)).toBe('readable');
  expect(await reasonOf('a.txt', someText)).toBe('readable');
});

describe('unsupported', () => {
  it.each([
    'a.doc',
    'a.rtf',
    'a.odt',
    'a.pptx',
    'a.xlsx',
    'a.png',
    'a.zip',
    'a',
    '',
    '.',
    'docx',
    'a.docx.exe',
    'a.pdf/',
  ])('is the name %j', async (name) => {
    expect(await reasonOf(name, docx)).toBe('unsupported');
  });
});

describe('in a wrong format', () => {
  it('is a file whose content is of another kind than its name', async () => {
    const answers = await Promise.all([
      reasonOf('a.docx', paper),
      reasonOf('a.docx', someText),
      reasonOf('a.docx', ole),
      reasonOf('a.docx', Buffer.from('{\\rtf1 hei}')),
      reasonOf('a.pdf', docx),
      reasonOf('a.pdf', someText),
      reasonOf('a.txt', docx),
      reasonOf('a.txt', paper),
      reasonOf('a.md', ole),
      reasonOf('a.txt', Buffer.from('{\\rtf1 hei}')),
      reasonOf('a.txt', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')),
    ]);

    expect(answers).toEqual(answers.map(() => 'wrongFormat'));
  });

  it('is another kind of file in a zip', async () => {
    const { 'word/document.xml': document = new Uint8Array(), ...others } = parts;
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

    const book = zipSync({ ...others, 'xl/workbook.xml': document, '[Content_Types].xml': typesWith(sheet) });

    expect(await reasonOf('a.docx', book)).toBe('wrongFormat');
    expect(await reasonOf('a.docx', zipSync({ 'a.txt': someText }))).toBe('wrongFormat');
  });
});

describe('with macros', () => {
  it.each(['a.docm', 'a.dotm', 'a.xlsm'])('is the name %j', async (name) => {
    expect(await reasonOf(name, docx)).toBe('macros');
  });

  it('is a document that has them, whatever its name', async () => {
    const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';

    expect(await reasonOf('a.docx', zipSync({ ...parts, 'word/vbaProject.bin': ole }))).toBe('macros');
    expect(await reasonOf('a.docx', zipSync({ ...parts, '[Content_Types].xml': typesWith(type) }))).toBe('macros');
  });
});

describe('encrypted', () => {
  it('is a Word document with a password', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');

    expect(await reasonOf('a.docx', Buffer.concat([ole, Buffer.alloc(1_000), name]))).toBe('encrypted');
  });

  it('is a PDF with a password to open it', async () => {
    const locked = await pdf((page) => page.text('Sak 7/26 Plan'), { userPassword: 'abc' });

    expect(await reasonOf('a.pdf', locked)).toBe('encrypted');
  });

  it('is not a PDF with a password to change it', async () => {
    const guarded = await pdf((page) => page.text('Sak 7/26 Plan'), { ownerPassword: 'abc' });

    expect(await reasonOf('a.pdf', guarded)).toBe('readable');
  });
});

describe('without text', () => {
  it('is a file that is empty or has only pictures and page numbers', async () => {
    const scanned = await pdf((page) => {
      page.rect(50, 50, 400, 600).fill('#dddddd');
      page.addPage().fill('black').text('2');
    });
    const empty = await Packer.toBuffer(new Document({ sections: [{ children: [] }] }));

    expect(await reasonOf('a.pdf', scanned)).toBe('noText');
    expect(await reasonOf('a.docx', empty)).toBe('noText');
    expect(await reasonOf('a.txt', Buffer.from(' \n\t\n'))).toBe('noText');
    expect(await reasonOf('a.md', new Uint8Array())).toBe('noText');
  });
});

describe('damaged', () => {
  it('is a file that ends too early, or is empty', async () => {
    const answers = await Promise.all([
      reasonOf('a.docx', docx.subarray(0, docx.length / 2)),
      reasonOf('a.docx', docx.subarray(0, 4)),
      reasonOf('a.docx', new Uint8Array()),
      reasonOf('a.pdf', Buffer.from('%PDF-1.7\n')),
      reasonOf('a.pdf', new Uint8Array()),
    ]);

    expect(answers).toEqual(answers.map(() => 'damaged'));
  });

  it('is a document whose text is not XML', async () => {
    const broken = [
      '<w:document>',
      '</w:document>',
      '<a',
      '<a b="c>',
      '',
      'text',
      '<a></b>',
      '<a/>',
      '<!ELEMENT a>',
      '<![CDATA[',
    ];

    const answers = await Promise.all(
      broken.map((xml) => reasonOf('a.docx', zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))),
    );

    expect(answers).toEqual(broken.map(() => 'damaged'));
  });
});

describe('too large', () => {
  it('is a file above 20 MB, of any kind that we read', async () => {
    const bytes = new Uint8Array(maxDocumentBytes + 1);

    expect(await reasonOf('a.txt', bytes)).toBe('tooLarge');
    expect(await reasonOf('a.pdf', bytes)).toBe('tooLarge');
  });
});

describe('too complex', () => {
  it('is a zip bomb: a part that grows a thousandfold', async () => {
    const bomb = new Uint8Array(200 * 1024 * 1024).fill(0x20);

    expect(await reasonOf('a.docx', zipSync({ ...parts, 'word/document.xml': bomb }))).toBe('tooComplex');
  });

  it('is a zip bomb that lies about its size', async () => {
    const bomb = new Uint8Array(100 * 1024 * 1024).fill(0x20);
    const lying = withDeclaredSize(zipSync({ ...parts, 'word/document.xml': bomb }), 'word/document.xml', 1_000);

    expect(await reasonOf('a.docx', lying)).toBe('tooComplex');
  });

  it('is a zip bomb that uses the same bytes for many files', async () => {
    expect(await reasonOf('a.docx', overlapping(docx, 1_000))).toBe('tooComplex');
  });

  it('is a zip with files without number', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array()]));

    expect(await reasonOf('a.docx', zipSync({ ...parts, ...many }))).toBe('tooComplex');
  });

  it('is a document whose elements have no end of depth', async () => {
    const deep = `<w:document>${'<w:p>'.repeat(50_000)}${'</w:p>'.repeat(50_000)}</w:document>`;

    expect(await reasonOf('a.docx', zipSync({ ...parts, 'word/document.xml': strToU8(deep) }))).toBe('tooComplex');
  });
});

it('a bomb within a zip that a document carries is never opened', async () => {
  const inner = zipSync({ bomb: new Uint8Array(50 * 1024 * 1024) });

  expect(await reasonOf('a.docx', zipSync({ ...parts, 'word/embeddings/a.zip': inner }))).toBe('readable');
});

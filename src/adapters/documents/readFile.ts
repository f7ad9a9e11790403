import { maxDocumentBytes, type ReadDocument } from '../../ports/documentReader.ts';
import { readDocx } from './docx/readDocx.ts';
import { checkContent, type FileKind, kindByName } from './fileKind.ts';
import { plainFromMarkdown } from './markdown.ts';
import { readPdf } from './pdf/readPdf.ts';
import { decodeText } from './plainText.ts';
import { hasWords, tidy } from './tidy.ts';
import { Unreadable } from './unreadable.ts';

const maxTextLength = 8_000_000;

/** The text of a file. Never throws, but may take all the time and memory that there is: run it where both end. */
export async function readFile(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  try {
    const kind = kindByName(name);
    if (bytes.length > maxDocumentBytes) throw new Unreadable('tooLarge');
    checkContent(kind, bytes);
    const raw = await textIn(kind, bytes);
    if (raw.length > maxTextLength) throw new Unreadable('tooComplex');
    const text = tidy(raw);
    if (!hasWords(text)) throw new Unreadable('noText');
    return { kind: 'text', text };
  } catch (error) {
    return { kind: 'unreadable', reason: error instanceof Unreadable ? error.reason : 'damaged' };
  }
}

async function textIn(kind: FileKind, bytes: Uint8Array): Promise<string> {
  switch (kind) {
    case 'docx':
      return readDocx(bytes);
    case 'pdf':
      return readPdf(bytes);
    case 'plain':
      return decodeText(bytes);
    case 'markdown':
      return plainFromMarkdown(decodeText(bytes));
  }
}

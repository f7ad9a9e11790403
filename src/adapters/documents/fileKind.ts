import { Unreadable } from './unreadable.ts';

export type FileKind = 'docx' | 'pdf' | 'plain' | 'markdown';

const kinds: ReadonlyMap<string, FileKind> = new Map([
  ['docx', 'docx'],
  ['pdf', 'pdf'],
  ['txt', 'plain'],
  ['text', 'plain'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);
const macroEndings: ReadonlySet<string> = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlam', 'pptm', 'potm', 'ppsm']);
const signatures = {
  zip: [0x50, 0x4b],
  ole: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
  rtf: [0x7b, 0x5c, 0x72, 0x74, 0x66],
} as const;
const pdfMark = '%PDF-';
const pdfMarkWithin = 1_024;

/** What the name says that the file is. Throws {@link Unreadable} for what we do not read. */
export function kindByName(name: string): FileKind {
  const ending = /\.([a-z0-9]{1,10})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (macroEndings.has(ending)) throw new Unreadable('macros');
  const kind = kinds.get(ending);
  if (kind === undefined) throw new Unreadable('unsupported');
  return kind;
}

/** Throws {@link Unreadable} when the first bytes say that the file is something else than its name says. */
export function checkContent(kind: FileKind, bytes: Uint8Array): void {
  if (kind === 'plain' || kind === 'markdown') {
    if (looksPacked(bytes)) throw new Unreadable('wrongFormat');
    return;
  }
  if (bytes.length === 0) throw new Unreadable('damaged');
  if (kind === 'docx' && startsWith(bytes, signatures.ole)) {
    throw new Unreadable(holdsEncryptedPackage(bytes) ? 'encrypted' : 'wrongFormat');
  }
  if (kind === 'docx' ? !startsWith(bytes, signatures.zip) : !isPdf(bytes)) throw new Unreadable('wrongFormat');
}

function looksPacked(bytes: Uint8Array): boolean {
  return isPdf(bytes.subarray(0, pdfMark.length)) || Object.values(signatures).some((mark) => startsWith(bytes, mark));
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, pdfMarkWithin)).includes(pdfMark);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Office keeps an encrypted document in an OLE file with a stream of this name. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

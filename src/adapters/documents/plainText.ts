import { Unreadable } from './unreadable.ts';

// These never stand in a text that a person wrote.
const unwritten = /(?![\s\u0085])\p{Cc}/gu;
const mostUnwritten = 0.01;

/** The text in the bytes: UTF-8, UTF-16 by its mark, or else Windows-1252. Throws `wrongFormat` for what is no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  const odd = text.match(unwritten)?.length ?? 0;
  if (text.includes('\0') || odd > text.length * mostUnwritten) throw new Unreadable('wrongFormat');
  return text;
}

function decode(bytes: Uint8Array): string {
  const encoding = utf16Of(bytes);
  if (encoding !== undefined) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

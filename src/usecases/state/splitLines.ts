import { StateFileFault } from './format.ts';

// More than any document has.
const maxLine = 8_000_000;

/** The lines of a text, each with its line break but perhaps the last. Throws `StateFileFault` for what is no text. */
export async function* splitLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decode = createDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decode(chunk)).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxLine) throw new StateFileFault('The file is not a copy of a state: it has no lines.');
    for (const line of lines) yield `${line}\n`;
  }
  rest += decode();
  if (rest !== '') yield rest;
}

/** Without a chunk it ends the text. */
function createDecoder(): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new StateFileFault('The file is damaged: it is not UTF-8.', { cause });
    }
  };
}

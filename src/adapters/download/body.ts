import type { IncomingMessage } from 'node:http';
import { NotFetched } from './notFetched.ts';

/** The bytes of a good answer, as long as they are not too many. Throws {@link NotFetched}. */
export async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  try {
    if (response.statusCode !== 200) throw new NotFetched('failed');
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new NotFetched('tooLarge');
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > maxBytes) throw new NotFetched('tooLarge');
      chunks.push(chunk);
    }
    return new Uint8Array(Buffer.concat(chunks));
  } finally {
    response.destroy();
  }
}

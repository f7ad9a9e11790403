import type { Response } from 'restify';
import type { StoredFile } from '../../ports/fileStore.ts';
import type { Log } from '../../ports/log.ts';
import { errorFields } from '../log/errorFields.ts';

/** The file that a link's last part stands for; undefined when there is none, or the link is no longer good. */
export type OpenFile = (token: string) => Promise<StoredFile | undefined>;

/** Answers with the file as a download, never shown as a page of ours; 404 without any detail when there is none. */
export async function sendFile(openFile: OpenFile, log: Log, token: string, response: Response): Promise<void> {
  let file: StoredFile | undefined;
  try {
    file = await openFile(token);
  } catch (error) {
    log.error(errorFields(error), 'A file could not be opened');
    response.json(503, { error: 'Service Unavailable' });
    return;
  }
  if (!file) {
    response.json(404, { error: 'Not Found' });
    return;
  }
  const name = encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  response.writeHead(200, {
    'Content-Type': file.contentType,
    'Content-Length': file.bytes.byteLength,
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Referrer-Policy': 'no-referrer',
  });
  response.end(Buffer.from(file.bytes));
}

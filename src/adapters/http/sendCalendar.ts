import type { Response } from 'restify';
import type { Log } from '../../ports/log.ts';
import { errorFields } from '../log/errorFields.ts';

/** The calendar that an address's token stands for, as iCalendar text; undefined when there is none. */
export type OpenCalendar = (token: string) => Promise<string | undefined>;

/** Answers a calendar program; 404 without any detail when the address is unknown or was replaced. */
export async function sendCalendar(open: OpenCalendar, log: Log, name: string, response: Response): Promise<void> {
  const [, token = ''] = /^([0-9a-f]+)\.ics$/.exec(name) ?? [];
  let text: string | undefined;
  try {
    text = await open(token);
  } catch (error) {
    log.error(errorFields(error), 'A calendar could not be written');
    response.json(503, { error: 'Service Unavailable' });
    return;
  }
  if (text === undefined) {
    response.json(404, { error: 'Not Found' });
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'Cache-Control': 'private, max-age=300',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  response.end(text);
}

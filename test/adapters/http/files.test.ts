import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenFile } from '../../../src/adapters/http/sendFile.ts';
import { createHttpServer, type HttpServer } from '../../../src/adapters/http/server.ts';
import type { StoredFile } from '../../../src/ports/fileStore.ts';
import { createMemoryLog } from '../../support/memoryLog.ts';

const file: StoredFile = {
  bytes: new TextEncoder().encode('Sak 71/20'),
  name: 'sak-71-20.txt',
  contentType: 'text/plain',
};
let openFile: OpenFile;
let asked: string[];
let server: HttpServer;
let log: ReturnType<typeof createMemoryLog>;
let base: string;

beforeEach(async () => {
  asked = [];
  openFile = async () => file;
  log = createMemoryLog();
  server = createHttpServer(async () => ({ status: 200 }), log, {
    openFile: (token) => {
      asked.push(token);
      return openFile(token);
    },
  });
  base = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}`;
});
afterEach(() => server.close());

describe('GET /files', () => {
  it('gives the file that the link stands for, as a download', async () => {
    const response = await fetch(`${base}/files?t=abc.def-_1`);

    expect(asked).toEqual(['abc.def-_1']);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''sak-71-20.txt");
    expect(await response.text()).toBe('Sak 71/20');
  });

  it('tells clients to keep no copy, to guess no type, and to run nothing that is in it', async () => {
    openFile = async () => ({ ...file, contentType: 'text/html', bytes: new TextEncoder().encode('<script>') });

    const { headers } = await fetch(`${base}/files?t=a.b`);

    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it.each([
    ['Møteinnkalling – «SG» (2).docx', 'M%C3%B8teinnkalling%20%E2%80%93%20%C2%ABSG%C2%BB%20%282%29.docx'],
    ['a"b\r\nSet-Cookie: x=1.pdf', 'a%22b%0D%0ASet-Cookie%3A%20x%3D1.pdf'],
    ["o'hara*.pdf", 'o%27hara%2a.pdf'],
  ])('writes the name %j so that it can break no header', async (name, expected) => {
    openFile = async () => ({ ...file, name });

    const { headers } = await fetch(`${base}/files?t=a.b`);

    expect(headers.get('content-disposition')).toBe(`attachment; filename*=UTF-8''${expected}`);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it.each(['/files', '/files?t=', '/files?t=a.b', '/files?u=a.b', '/files?t=a.b&t=c.d'])(
    'answers %s alike when nothing is behind it, without any detail',
    async (path) => {
      openFile = async () => undefined;

      const response = await fetch(`${base}${path}`);

      expect(response.status).toBe(404);
      expect(await response.json()).toEqual({ error: 'Not Found' });
    },
  );

  it('answers 503 when the files cannot be reached, and tells the reason to the log alone', async () => {
    openFile = async () => {
      throw new Error('secret place');
    };

    const response = await fetch(`${base}/files?t=a.b`);

    expect(response.status).toBe(503);
    expect(await response.text()).toBe('{"error":"Service Unavailable"}');
    expect(log.lines.map(({ message }) => message)).toContain('A file could not be opened');
  });

  it.each(['POST', 'PUT', 'DELETE'])('is not for %s', async (method) => {
    const response = await fetch(`${base}/files?t=a.b`, { method });

    expect(response.status).toBe(405);
    expect(asked).toEqual([]);
  });
});

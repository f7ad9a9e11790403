import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createDownloader, type DownloaderOptions } from '../../../src/adapters/download/downloader.ts';
import { teamsFileHosts } from '../../../src/adapters/download/hosts.ts';
import { openInternet } from '../../../src/adapters/download/network.ts';
import { type Certificate, certificateFor } from '../../support/certificates.ts';

const host = 'tenant-my.sharepoint.com';
const publicAddress = '13.107.136.10';
let certificate: Certificate;
beforeAll(() => {
  certificate = certificateFor('*.sharepoint.com');
});

interface World {
  readonly options?: Partial<DownloaderOptions>;
  readonly answer?: RequestListener;
  readonly addresses?: Readonly<Record<string, readonly string[]>>;
  /** Who the other end says that it is. */
  readonly shown?: Certificate;
}

/** The downloader in a world in which every public address is a server of this test. */
async function inWorld({ options, answer = sayHello, addresses = {}, shown = certificate }: World) {
  const asked: IncomingMessage[] = [];
  const connected: string[] = [];
  const server = createServer(shown, (request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const limits = { allowedHosts: teamsFileHosts, maxBytes: 1_000, timeoutMs: 10_000 };
  const downloader = createDownloader(
    { ...limits, ...options },
    {
      resolve: async (name) => addresses[name] ?? [publicAddress],
      connect(address, servername) {
        connected.push(`${address} ${servername}`);
        return connect({ host: '127.0.0.1', port, servername, ca: certificate.cert });
      },
    },
  );
  return { downloader, asked, connected };
}

const sayHello: RequestListener = (_request, response) => void response.end('hello');

function redirectTo(location: string, status = 302): RequestListener {
  return (request, response) =>
    request.url === '/start'
      ? void response.writeHead(status, { location }).end('elsewhere')
      : void response.end('hello');
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('a file of the tenant', () => {
  it('is fetched from the address that was checked, with the host named', async () => {
    const { downloader, connected, asked } = await inWorld({});

    const fetched = await downloader.fetch(`https://${host}/personal/download.aspx?tempauth=abc%2Fd`);

    expect(fetched).toEqual({ kind: 'file', bytes: bytesOf('hello') });
    expect(connected).toEqual([`${publicAddress} ${host}`]);
    expect(asked.map(({ url, headers }) => [url, headers.host])).toEqual([
      ['/personal/download.aspx?tempauth=abc%2Fd', host],
    ]);
  });

  it('is fetched whatever its type is, and when it comes in pieces', async () => {
    const { downloader } = await inWorld({
      answer: (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.write('he');
        setImmediate(() => response.end('llo'));
      },
    });

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'file', bytes: bytesOf('hello') });
  });

  it('is asked for without anything that could tell who we are', async () => {
    const { downloader, asked } = await inWorld({});

    await downloader.fetch(`https://${host}/`);

    expect(Object.keys(asked[0]?.headers ?? {}).toSorted()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ]);
  });
});

describe('a destination that is not allowed is never connected to', () => {
  it.each([
    `http://${host}/`,
    `https://${host}:8443/`,
    `https://user:word@${host}/`,
    'https://sharepoint.com/',
    'https://evilsharepoint.com/',
    'https://sharepoint.com.evil.example/',
    'https://tenant.sharepoint.com./',
    `https://evil.example/?${host}`,
    `https://evil.example#.sharepoint.com/`,
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'https://localhost/',
    'file:///etc/passwd',
    'data:text/plain,hello',
    'ftp://tenant.sharepoint.com/',
    '//tenant.sharepoint.com/',
    'no url',
    '',
  ])('%s', async (url) => {
    const { downloader, connected } = await inWorld({});

    expect(await downloader.fetch(url)).toEqual({ kind: 'refused' });
    expect(connected).toEqual([]);
  });

  it.each([
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '10.0.0.5',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '100.64.0.1',
    '100.127.255.255',
    '169.254.169.254',
    '168.63.129.16',
    '192.0.0.1',
    '198.18.0.1',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '::ffff:13.107.136.10',
    '::7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'fec0::1',
    'ff02::1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    '100::1',
  ])('also when its name leads to %s', async (address) => {
    const { downloader, connected } = await inWorld({ addresses: { [host]: [address] } });

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'refused' });
    expect(connected).toEqual([]);
  });

  it('also when only one of several addresses is private', async () => {
    const { downloader, connected } = await inWorld({ addresses: { [host]: [publicAddress, '10.0.0.1'] } });

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'refused' });
    expect(connected).toEqual([]);
  });

  it('while public addresses are, of either kind', async () => {
    const { downloader, connected } = await inWorld({ addresses: { [host]: ['2603:1061:1300:8::1', '52.104.0.1'] } });

    expect((await downloader.fetch(`https://${host}/`)).kind).toBe('file');
    expect(connected).toEqual([`2603:1061:1300:8::1 ${host}`]);
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of %i to an allowed host is followed', async (status) => {
    const { downloader, connected } = await inWorld({ answer: redirectTo('https://cdn.sharepoint.com/file', status) });

    expect(await downloader.fetch(`https://${host}/start`)).toEqual({ kind: 'file', bytes: bytesOf('hello') });
    expect(connected).toEqual([`${publicAddress} ${host}`, `${publicAddress} cdn.sharepoint.com`]);
  });

  it('may be told from where it stands', async () => {
    const { downloader, asked } = await inWorld({ answer: redirectTo('../other?a=1') });

    await downloader.fetch(`https://${host}/start`);

    expect(asked.map(({ url }) => url)).toEqual(['/start', '/other?a=1']);
  });

  it.each([
    'https://evil.example/',
    `http://${host}/`,
    'https://127.0.0.1/',
    'https://169.254.169.254/metadata',
    'file:///etc/passwd',
    '',
    'https://',
  ])('to %j is not followed', async (location) => {
    const { downloader, connected } = await inWorld({ answer: redirectTo(location) });

    const fetched = await downloader.fetch(`https://${host}/start`);

    // An empty one leads back to where it stands, for as long as that is borne.
    expect(fetched).toEqual({ kind: 'refused' });
    expect(connected.every((each) => each.endsWith(` ${host}`))).toBe(true);
  });

  it('to an allowed name with a private address is not followed', async () => {
    const { downloader, connected } = await inWorld({
      answer: redirectTo('https://inside.sharepoint.com/'),
      addresses: { 'inside.sharepoint.com': ['10.0.0.1'] },
    });

    expect(await downloader.fetch(`https://${host}/start`)).toEqual({ kind: 'refused' });
    expect(connected).toHaveLength(1);
  });

  it('is followed three times and no more', async () => {
    const step: RequestListener = ({ url = '' }, response) => {
      const left = Number(url.slice(1));
      if (left === 0) response.end('hello');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    };
    const { downloader } = await inWorld({ answer: step });

    expect((await downloader.fetch(`https://${host}/3`)).kind).toBe('file');
    expect((await downloader.fetch(`https://${host}/4`)).kind).toBe('refused');
  });
});

describe('a file that is too large', () => {
  it('is not read when it says so beforehand', async () => {
    const { downloader } = await inWorld({
      answer: (_request, response) => {
        response.writeHead(200, { 'content-length': 1_001 });
        response.write('only the beginning comes');
      },
    });

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'tooLarge' });
  });

  it('is left in the middle when it does not', async () => {
    const { downloader } = await inWorld({
      answer: (_request, response) => {
        const more = () => response.write('x'.repeat(100), () => setImmediate(more));
        more();
      },
    });

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'tooLarge' });
  });

  it('begins above the limit, not at it', async () => {
    const { downloader } = await inWorld({ answer: (_request, response) => void response.end('x'.repeat(1_000)) });

    expect((await downloader.fetch(`https://${host}/`)).kind).toBe('file');
  });
});

describe('a file that does not come', () => {
  it.each([
    ['is not there', (_request, response) => void response.writeHead(404).end('no')],
    ['has no content', (_request, response) => void response.writeHead(204).end()],
    [
      'ends too early',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 100 });
        response.write('he', () => response.destroy());
      },
    ],
    ['is dropped', (request) => void request.socket.destroy()],
  ] satisfies [string, RequestListener][])('since it %s has failed', async (_why, answer) => {
    const { downloader } = await inWorld({ answer });

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'failed' });
  });

  it.each([
    ['answers', () => undefined],
    ['ends', (_request, response) => void response.writeHead(200).write('he')],
  ] satisfies [string, RequestListener][])(
    'since the server never %s has failed after the time',
    async (_what, answer) => {
      const { downloader } = await inWorld({ answer, options: { timeoutMs: 200 } });

      expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'failed' });
    },
  );

  it('since its host has no address has failed', async () => {
    const { downloader } = await inWorld({ addresses: { [host]: [] } });

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'failed' });
  });

  it('since its host is not found in time has failed', async () => {
    const downloader = createDownloader(
      { allowedHosts: teamsFileHosts, maxBytes: 1_000, timeoutMs: 100 },
      { ...openInternet, resolve: () => new Promise(() => undefined) },
    );

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'failed' });
  });

  it('since the other end cannot prove to be the host has failed, and was asked nothing', async () => {
    const { downloader, asked } = await inWorld({ shown: certificateFor('*.sharepoint.com') });

    expect(await downloader.fetch(`https://${host}/`)).toEqual({ kind: 'failed' });
    expect(asked).toEqual([]);
  });

  it('since the other end is another host has failed, and was asked nothing', async () => {
    const { downloader, asked } = await inWorld({ options: { allowedHosts: ['files.example'] } });

    expect(await downloader.fetch('https://files.example/')).toEqual({ kind: 'failed' });
    expect(asked).toEqual([]);
  });
});

describe('the internet of the program', () => {
  it('does not trust a server that vouches for itself', async () => {
    const server = createServer(certificate);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const { promise, resolve } = Promise.withResolvers<unknown>();

    const socket = openInternet.connect('127.0.0.1', host, port).on('error', resolve);
    onTestFinished(() => void socket.destroy());

    expect(await promise).toMatchObject({ code: expect.stringMatching(/SELF_SIGNED|UNABLE_TO_VERIFY/) });
  });
});

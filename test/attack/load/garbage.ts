import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

const head = 'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));

/** Requests that are none, or that two readers would read differently. What must come back: a refusal, or the end. */
export const garbage: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  ['a gzip bomb', `${head}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`, bomb],
  ['broken gzip', `${head}Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc`],
  ['brotli and gzip', `${head}Content-Encoding: br, gzip\r\nContent-Length: 2\r\n\r\n{}`],
  [
    'a length and chunks',
    `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\n\r\n`,
  ],
  ['two lengths', `${head}Content-Length: 2\r\nContent-Length: 30\r\n\r\n{}`],
  ['a length with a sign', `${head}Content-Length: +2\r\n\r\n{}`],
  ['a length beyond all', `${head}Content-Length: 99999999999999999999\r\n\r\n{}`],
  ['chunks twice', `${head}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n`],
  ['chunks spelt oddly', `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`],
  ['a chunk size that is none', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`],
  ['a negative chunk', `${head}Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n`],
  ['a huge chunk extension', `${head}Transfer-Encoding: chunked\r\n\r\n2;${'a'.repeat(40_000)}\r\n{}\r\n0\r\n\r\n`],
  ['a bare line feed', 'POST /api/messages HTTP/1.1\nHost: x\nContent-Length: 2\n\n{}'],
  ['a space before the colon', `${head}Content-Length : 2\r\n\r\n{}`],
  ['a folded header', `${head}X-A: a\r\n b\r\nContent-Length: 2\r\n\r\n{}`],
  ['a null in a header', `${head}X-A: a\u0000b\r\nContent-Length: 2\r\n\r\n{}`],
  ['too many headers', `${head}${'X-A: a\r\n'.repeat(5_000)}\r\n`],
  ['a huge header', `${head}X-A: ${'a'.repeat(100_000)}\r\n\r\n`],
  ['a huge path', `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ['a path out of the folder', 'GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['a path that cannot be decoded', 'GET /files?t=%E0%A4%A HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['an absolute address', 'GET http://169.254.169.254/ HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['another method', 'TRACE / HTTP/1.1\r\nHost: x\r\n\r\n'],
  ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
  ['an upgrade', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
  ['an expectation', `${head}Expect: 200-maybe\r\nContent-Length: 2\r\n\r\n{}`],
  ['another version', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'],
  ['no host', 'GET /health/live HTTP/1.1\r\n\r\n'],
  ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['noise', '\u0000\u0001\u0002ÿþ'.repeat(200)],
  ['JSON that is cut', `${head}Content-Length: 8\r\n\r\n{"type":`],
  ['JSON without end', `${head}Content-Length: 100000\r\n\r\n${'['.repeat(100_000)}`],
  ['a prototype', `${head}Content-Length: 32\r\n\r\n{"__proto__":{"isAdmin":"true"}}`],
  [
    'another content type',
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\nContent-Length: 4\r\n\r\n<a/>',
  ],
  [
    'a form',
    'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=a\r\nContent-Length: 5\r\n\r\n--a--',
  ],
].map(([name, text = '', tail]) => ({
  name: String(name),
  bytes: Buffer.concat([Buffer.from(String(text), 'latin1'), tail ? Buffer.from(tail) : Buffer.alloc(0)]),
}));

/** Sends the bytes and hangs up at the first answer, or when the server does, or after two seconds of silence. */
export async function sendRaw(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    const end = () => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(2_000, end);
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
      end();
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}

import { connect, type Socket } from 'node:net';

const head =
  'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nX-A: ';
const everyMs = 250;

/**
 * So many clients that never get to the end of a request: half of them in the middle of a header, half in the body, a
 * byte at a time. Whoever is cut off comes again.
 */
export function startSlowClients(port: number, count: number): { stop(): void } {
  const sockets = new Set<Socket>();
  const state = { isOver: false };

  function open(isInBody: boolean): void {
    const socket = connect(port, '127.0.0.1');
    sockets.add(socket);
    socket.on('connect', () => socket.write(isInBody ? `${head}a\r\n\r\n` : head));
    socket.on('error', () => {});
    socket.resume();
    socket.on('close', () => {
      sockets.delete(socket);
      if (!state.isOver) open(isInBody);
    });
  }

  for (let n = 0; n < count; n++) open(n % 2 === 0);
  const timer = setInterval(() => {
    for (const socket of sockets) if (!socket.connecting && !socket.destroyed) socket.write('a');
  }, everyMs);
  return {
    stop() {
      state.isOver = true;
      clearInterval(timer);
      for (const socket of sockets) socket.destroy();
    },
  };
}

// Loaded into the program before it starts (NODE_OPTIONS=--require): leads each encrypted connection to the stand-in for
// its host. Certificates are still checked, against the host that was asked for. A host without a stand-in is an error.
const tls = require('node:tls');
const { syncBuiltinESMExports } = require('node:module');

const ports = JSON.parse(process.env.SAKSGANG_TEST_PORTS ?? '{}');
const connect = tls.connect;

tls.connect = (options, ...rest) => {
  const host = options.servername || options.host;
  const port = ports[host];
  if (port === undefined) throw new Error(`The program reached out to ${host}, for which there is no stand-in`);
  return connect({ ...options, host: '127.0.0.1', port, servername: host }, ...rest);
};
syncBuiltinESMExports();

// npm does not hand SIGTERM on to what it has started (it ends, and leaves it behind), so we must know whom to tell.
if (process.argv[1]?.endsWith('main.ts')) process.stderr.write(`The program is process ${process.pid}\n`);

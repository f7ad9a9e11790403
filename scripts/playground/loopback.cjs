// Loaded before the Playground, which listens on every interface and has no option for another:
// without it, anyone on the same network could act as the local user.
'use strict';
const { Server } = require('node:net');

const LOOPBACK = '127.0.0.1';
const listen = Server.prototype.listen;

/** Gives `listen` the loopback address wherever the caller named none; sockets with a path or host stay as they are. */
Server.prototype.listen = function listenOnLoopback(...args) {
  const [first, second] = args;
  if (isPort(first) && typeof second !== 'string') {
    const rest = args.slice(second === undefined || second === null ? 2 : 1);
    return listen.call(this, first, LOOPBACK, ...rest);
  }
  if (first && typeof first === 'object' && isPort(first.port) && !first.host && !first.path) {
    return listen.call(this, { ...first, host: LOOPBACK }, ...args.slice(1));
  }
  return listen.apply(this, args);
};

function isPort(value) {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value));
}

// Loaded before the Playground: standard input is a pipe from the process that started it. However that process
// ends (Ctrl-C, a crash, kill -9), the pipe closes, and the Playground goes with it instead of holding its port.
'use strict';
process.stdin.on('end', leave);
process.stdin.on('error', leave);
process.stdin.resume();

function leave() {
  process.exit(0);
}

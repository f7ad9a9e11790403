import { workerData } from 'node:worker_threads';

// A thread of its own, since the reading may hold up the main thread. What is read from a file lies to a great part
// outside of the heap that V8 limits.
const { maxResidentMb } = workerData as { readonly maxResidentMb: number };

setInterval(() => {
  if (process.memoryUsage.rss() > maxResidentMb * 1024 * 1024) process.kill(process.pid, 'SIGKILL');
}, 20);

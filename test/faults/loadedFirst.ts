import { once } from 'node:events';
import { enableCompileCache, flushCompileCache } from 'node:module';

// Imported before the program: has its modules ready, from the compiler's cache where they are there, and lets it
// begin when the parent process says so.
enableCompileCache();
await import('../../src/start.ts');
flushCompileCache();
await once(process.stdin, 'data');
process.stdin.destroy();

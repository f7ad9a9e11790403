import { fuzz } from '../test/adapters/documents/fuzz.ts';

// Reads mutated documents for so many seconds, from a seed: `npm run fuzz:documents -- 600 42`.
const [seconds = '120', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const limitMs = 20_000;

const report = await fuzz(Number(seed), { timeMs: Number(seconds) * 1_000, files: 1 }, limitMs);
process.stdout.write(`${JSON.stringify({ seed, ...report })}\n`);

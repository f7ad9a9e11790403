// Run as a process of its own by npmChromium.ts: the package unpacks into the temporary folder of its process.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';

const packed = join(fileURLToPath(import.meta.resolve('@sparticuz/chromium')), '..', '..', 'bin');
await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(join(packed, file))));

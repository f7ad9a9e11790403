import { readFile } from 'node:fs/promises';
import { readDocument } from '../src/papers/readDocument.ts';

// What the figures mean is in docs/papers.md.
const paperFile = new URL('../samples/papers/sak-71-20.txt', import.meta.url);
const bodies = [
  { id: 'AU', words: ['arbeidsutvalget', 'arbeidsutvalg', 'arbeidsutvalet'] },
  { id: 'AKG', words: ['administrativ koordineringsgruppe', 'administrative koordineringsgruppe'] },
  { id: 'SG', words: ['styringsgruppen', 'styringsgruppa', 'styringsgruppe'] },
];
const linesOnPage = 45;
const rounds = 15;

const seed = await readFile(paperFile, 'utf8');

/** The seed's status section again and again under numbered headings, as a paper of so many pages with page marks. */
function paperOf(pages: number): string {
  const [head = '', rest = ''] = seed.split(/\nStatus \n/);
  const [body = '', proposal = ''] = rest.split(/\nForslag til vedtak \n/);
  const lines = head.split('\n');
  for (let section = 1; lines.length < pages * linesOnPage - 4; section++) {
    lines.push('', `${section}. Status`, ...body.split('\n'));
  }
  const paged = lines.flatMap((line, index) =>
    (index + 1) % linesOnPage === 0 ? [line, `Side ${(index + 1) / linesOnPage} av ${pages}`, '\f'] : [line],
  );
  return [...paged, '', 'Forslag til vedtak', proposal].join('\n');
}

function medianCpuMs(text: string): number {
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    readDocument(text, bodies);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

const kilobytes = [10, 100, 1_000].map((size) => {
  const text = seed.repeat(Math.ceil((size * 1_024) / seed.length)).slice(0, size * 1_024);
  const cpuMs = medianCpuMs(text);
  return { text: `${size} KB`, 'CPU ms': cpuMs.toFixed(1), 'CPU ms per 100 KB': ((cpuMs / size) * 100).toFixed(1) };
});
const long = paperOf(40);
const pages = { text: '40 pages', 'CPU ms': medianCpuMs(long).toFixed(1), 'CPU ms per 100 KB': '' };
process.stdout.write(`40 pages are ${Math.round(long.length / 1_024)} KB\n`);
for (const row of [...kilobytes, pages]) process.stdout.write(`${JSON.stringify(row)}\n`);

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { warningSentences } from '../../src/text/sentences/warning.ts';

const guide = readFileSync('docs/papers.md', 'utf8');
const [, section = ''] = /## Warnings\n(.*?)\n## /s.exec(guide) ?? [];
const rows = section.split('\n').filter((line) => line.startsWith('| `'));
const documented = rows.flatMap((row) =>
  [...(row.split(' | ')[0] ?? '').matchAll(/`([a-z_]+)/g)].map(([, name = '']) => name),
);
const sources = readdirSync('src/papers', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`src/papers/${name}`, 'utf8'));

describe('the warnings of a reading', () => {
  it.each(documented)('%s is told in a sentence of its own', (name) => {
    expect(Object.keys(warningSentences)).toContain(`warn.${name}`);
  });

  it.each(documented)('%s is raised somewhere', (name) => {
    expect(sources.some((source) => source.includes(name))).toBe(true);
  });

  it('are all in the guide', () => {
    const raised = sources.flatMap((source) =>
      [...source.matchAll(/(?<=push\(|\[|\? ?)'([a-z]+_[a-z_]+)'(?=\)|\])/g)].map(([, name = '']) => name),
    );

    expect(raised).not.toEqual([]);
    expect(raised.filter((name) => !documented.includes(name))).toEqual([]);
  });
});

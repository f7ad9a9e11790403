import { describe, expect, it } from 'vitest';
import { sourceFiles } from './tree.ts';

const files = sourceFiles();

function linesOf(text: string): number {
  return text.split('\n').length - 1;
}

describe('the file budget', () => {
  const sizes = files.map(({ text }) => linesOf(text)).toSorted((a, b) => a - b);
  const percentile = (part: number) => sizes[Math.ceil(sizes.length * part) - 1] ?? 0;

  it('counts the sources, and not nothing', () => {
    expect(sizes.length).toBeGreaterThan(100);
    expect(linesOf('one\ntwo\n')).toBe(2);
  });

  it('holds half of the files to 60 lines, all but a few to 200, and every one to 250', () => {
    expect(percentile(0.5)).toBeLessThanOrEqual(60);
    expect(percentile(0.95)).toBeLessThanOrEqual(200);
    expect(percentile(1)).toBeLessThanOrEqual(250);
  });
});

describe('the imports', () => {
  const imported = files.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, specifier = '']) => ({ path, specifier })),
  );

  it('are found by this reading', () => {
    expect(imported.length).toBeGreaterThan(500);
  });

  it('are written in the forms that the linter reads', () => {
    const hidden = files.filter(({ text }) =>
      /\brequire\(|createRequire|getBuiltinModule|(?<!await )\bimport\(/.test(text),
    );

    expect(hidden.map(({ path }) => path)).toEqual([]);
  });

  it('never climb out of a folder that they first went into, which the patterns of the linter would not see', () => {
    const winding = imported.filter(({ specifier }) => /[^./][^/]*\/\.\.|^\.\/\.\.|\/\.\//.test(specifier));

    expect(winding).toEqual([]);
  });

  it('name the file with its ending, so that Node runs it as it stands', () => {
    const bare = imported.filter(({ specifier }) => specifier.startsWith('.') && !/\.(?:ts|json)$/.test(specifier));

    expect(bare).toEqual([]);
  });
});

it('nothing lives on between requests: no variable that can change stands at the top of a module', () => {
  const changeable = files.filter(({ text }) => /^(?:export )?(?:let|var) /m.test(text));

  expect(changeable.map(({ path }) => path)).toEqual([]);
});

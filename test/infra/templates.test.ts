import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { checkTemplate } from '../support/bicep/check.ts';
import { loadInfra } from '../support/bicep/load.ts';

const infra = await loadInfra();

test.for(infra.paths)('%s has no fault in itself, against Azure’s types, or against the modules it calls', (path) => {
  const faults = checkTemplate(path, infra);

  expect(faults).toEqual([]);
});

test('every template belongs to the deployment', () => {
  const called = infra.paths.flatMap((path) =>
    (infra.template(path)?.declarations ?? []).flatMap((one) =>
      one.kind === 'module' ? [posix.join(posix.dirname(path), one.path)] : [],
    ),
  );

  expect(infra.paths.filter((path) => path !== 'main.bicep').toSorted()).toEqual([...new Set(called)].toSorted());
});

test('the definitions hold the types in use and no others', () => {
  const used = infra.paths.flatMap((path) =>
    (infra.template(path)?.declarations ?? []).flatMap((one) => (one.kind === 'resource' ? [one.type] : [])),
  );

  expect([...new Set(used)].toSorted()).toEqual(infra.typeNames.toSorted());
});

test('no template is fetched from a registry, which an administrator may not reach', () => {
  const texts = infra.paths.map((path) => infra.text(path)).join('\n');

  expect(texts).not.toMatch(/'(?:br|ts)[:/]/);
});

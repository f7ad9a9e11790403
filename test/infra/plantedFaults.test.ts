import { expect, test } from 'vitest';
import { checkTemplate } from '../support/bicep/check.ts';
import { loadInfra } from '../support/bicep/load.ts';
import { againstTypes } from './planted/againstTypes.ts';
import { betweenModules } from './planted/betweenModules.ts';
import { inTheFile } from './planted/inTheFile.ts';

const infra = await loadInfra();

test.for([...inTheFile, ...againstTypes, ...betweenModules])('the checker finds %s', ([, path, from, to, said]) => {
  const text = infra.text(path);
  expect(text, 'the template still has what is changed').toContain(from);

  const faults = checkTemplate(path, infra.with({ [path]: text.replace(from, () => to) }));

  expect(faults.map(({ message }) => message).join('\n')).toMatch(said);
});

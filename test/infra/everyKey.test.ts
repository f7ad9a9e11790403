import { expect, test } from 'vitest';
import { checkTemplate } from '../support/bicep/check.ts';
import { loadInfra } from '../support/bicep/load.ts';

const infra = await loadInfra();

/** Keys that Azure, or we, may choose freely. The application settings are compared with the code (settings.test.ts). */
const free: Readonly<Record<string, readonly RegExp[]>> = {
  'main.bicep': [/^(?:SAKSGANG|OTEL|APPLICATIONINSIGHTS)_/, /^(?:workload|environment|managedBy)$/],
  'modules/app.bicep': [/^(?:SAKSGANG|WEBSITES?|SCM|NODE|AZURE|APPLICATION_INSIGHTS)_/, /^MicrosoftApp/],
  'modules/budget.bicep': [/^(?:eighty|all)$/],
  // Azure's definitions let these objects hold more than they name.
  'modules/alerts.bicep': [/^(?:metricNamespace|dimensions|hidden-link)$/],
  'modules/monitoring.bicep': [/^(?:disableLocalAuth|enableLogAccessUsingOnlyResourcePermissions)$/],
};

/** Where each key of an object is written, outside comments and descriptions. */
function keysOf(text: string): readonly { readonly key: string; readonly at: number }[] {
  return [...text.matchAll(/(?:^|[{,[]) *'?([A-Za-z][\w.-]*)'?:/gm)]
    .map((match) => ({ key: match[1] ?? '', at: match.index + match[0].lastIndexOf(match[1] ?? '') }))
    .filter(({ at }) => !/^\s*(?:\/\/|@description)/.test(text.slice(text.lastIndexOf('\n', at) + 1)));
}

test.for(infra.paths)('in %s, the checker finds every key that is misspelt', (path) => {
  const text = infra.text(path);
  const keys = keysOf(text);

  const missed = keys.filter(({ key, at }) => {
    const misspelt = `${text.slice(0, at)}${key}Zz${text.slice(at + key.length)}`;
    return checkTemplate(path, infra.with({ [path]: misspelt })).length === 0;
  });

  expect(keys.length).toBeGreaterThan(2);
  expect(missed.map(({ key }) => key).filter((key) => !free[path]?.some((pattern) => pattern.test(key)))).toEqual([]);
});

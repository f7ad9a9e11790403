import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';

const schemas = new URL('build/json-schemas/teams/', import.meta.resolve('@microsoft/app-manifest/package.json'));

/** What Microsoft's schema of this version says against `document`; empty when it is valid. */
export function schemaFaults(version: string, schema: 'schema' | 'Localization.schema', document: unknown): string[] {
  const path = new URL(`v${version}/MicrosoftTeams.${schema}.json`, schemas);
  // Microsoft's patterns escape characters that the unicode mode of regular expressions does not allow.
  const ajv = new AjvDraft04.default({ strict: false, unicodeRegExp: false, allErrors: true, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  validate(document);
  return (validate.errors ?? []).map((fault) => `${fault.instancePath} ${fault.message}`);
}

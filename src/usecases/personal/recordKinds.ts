/** By the beginning of their ids. */
const kinds: ReadonlySet<string> = new Set([
  'meeting',
  'item',
  'response',
  'comment',
  'withdrawal',
  'case',
  'decision',
  'matter',
  'series',
  'catalogued',
]);

/**
 * Whether a document belongs to the record, and stays as it is after people have left (docs/personal-data.md). What is
 * not named here is operational: a new kind of document keeps nobody's name by mistake.
 */
export function isRecord(id: string): boolean {
  return kinds.has(id.split(':')[0] ?? '') || /^v\d+$/.test(id);
}

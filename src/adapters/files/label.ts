import type { StoredFile } from '../../ports/fileStore.ts';

/** What is kept beside the bytes. */
export type Label = Pick<StoredFile, 'name' | 'contentType'>;

const longestName = 255;
const longestType = 127;

/** The label to keep: of a name that no file system would take, the end is kept, where its ending is. */
export function labelOf({ name, contentType }: Label): Label {
  return {
    name: name.toWellFormed().slice(-longestName).toWellFormed(),
    contentType: contentType.toWellFormed().slice(0, longestType).toWellFormed(),
  };
}

/** The label in what was kept; undefined for anything else. */
export function readLabel(kept: unknown): Label | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { name, contentType } = kept as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && typeof contentType === 'string' ? { name, contentType } : undefined;
}

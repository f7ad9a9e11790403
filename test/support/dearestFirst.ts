import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The folders and files that take longest, the longest first: they wait for real time, processes and a browser. */
const dearest = [
  'test/faults/',
  'test/browser/',
  'test/attack/soak',
  'test/contract/',
  'test/import/',
  'test/production/',
  'test/adapters/documents/',
  'test/adapters/cosmos/',
  'test/model/',
  'test/state/',
  'test/support/',
];

/**
 * Begins with what takes longest, so that no worker is left alone with it in the end. Without this, and without a
 * cache of earlier runs, Vitest goes by the size of the files.
 */
export class DearestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = dearest.findIndex((start) => moduleId.includes(`/${start}`));
  return rank === -1 ? dearest.length : rank;
}

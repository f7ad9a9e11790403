import { defineConfig } from 'vitest/config';
import { createParityReporter } from './test/support/azure/parityReporter.ts';
import { DearestFirst } from './test/support/dearestFirst.ts';

const wholeBot = ['test/e2e/**/*.test.ts'];

/** What only computes: nothing is left behind that a later test in the same process could meet. */
const units = ['appPackage', 'cards', 'commands', 'config', 'domain', 'papers', 'questions', 'text', 'usecases'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    // How slow a machine may be, not how long a test takes.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Twice as many as a small machine has cores: most of the dear tests wait, and do not work.
    maxWorkers: 4,
    sequence: { sequencer: DearestFirst },
    setupFiles: 'test/support/setup.ts',
    reporters: ['default', createParityReporter(['sqlite', 'azure'])],
    projects: [
      { extends: true, test: { name: 'parts', include: ['test/**/*.test.ts'], exclude: [...wholeBot, ...units] } },
      { extends: true, test: { name: 'units', include: units, isolate: false } },
      { extends: true, test: { name: 'sqlite', include: wholeBot, isolate: false } },
      {
        extends: true,
        test: {
          name: 'azure',
          include: wholeBot,
          env: { SAKSGANG_TEST_STORAGE: 'azure' },
          isolate: false,
          globalSetup: 'test/support/azure/globalSetup.ts',
        },
      },
    ],
  },
});

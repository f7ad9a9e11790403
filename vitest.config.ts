import { defineConfig } from 'vitest/config';
import { createParityReporter } from './test/support/azure/parityReporter.ts';
import { DearestFirst } from './test/support/dearestFirst.ts';

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
      { extends: true, test: { name: 'sqlite', include: ['test/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'azure',
          include: ['test/e2e/**/*.test.ts'],
          env: { SAKSGANG_TEST_STORAGE: 'azure' },
          isolate: false,
          globalSetup: 'test/support/azure/globalSetup.ts',
        },
      },
    ],
  },
});

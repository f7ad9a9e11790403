import { defineConfig } from 'vitest/config';
import { createParityReporter } from './test/support/azure/parityReporter.ts';

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
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

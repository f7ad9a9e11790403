import type { Reporter, TestModule } from 'vitest/node';
import { gapsBetween, type Ran } from './parity.ts';

const wholeBot = 'test/e2e/';

/** Fails a run in which a test of the whole bot was not run by all of these projects. */
export function createParityReporter(projects: readonly string[]): Reporter {
  return {
    onTestRunEnd(modules) {
      const gaps = gapsBetween(projects, modules.flatMap(testsRunIn));
      if (gaps.length === 0) return;
      process.stderr.write(
        `\nTests of the whole bot that were not run on every kind of storage:\n${gaps.join('\n')}\n`,
      );
      process.exitCode = 1;
    },
  };
}

function testsRunIn({ project, relativeModuleId, children }: TestModule): readonly Ran[] {
  if (!relativeModuleId.startsWith(wholeBot)) return [];
  return [...children.allTests()]
    .filter((test) => test.result().state !== 'skipped')
    .map(({ fullName }) => ({ project: project.name, test: `${relativeModuleId} > ${fullName}` }));
}

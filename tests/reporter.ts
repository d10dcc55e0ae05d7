/** Counts what `npm test` says last: a file that could not be loaded, a failed hook and a stray error each count as failed. */
import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], strayErrors: readonly SerializedError[], reason: TestRunEndReason): void {
    let passed = 0;
    let failed = strayErrors.length;
    for (const module of modules) {
      passed += [...module.children.allTests('passed')].length;
      failed += [...module.children.allTests('failed')].length;
      failed += [module, ...module.children.allSuites()].filter((suite) => suite.errors().length > 0).length;
    }
    if (reason !== 'passed' || passed === 0) failed ||= 1;
    // `npm test` prints the line after it has tidied up; without it the line ends the run here.
    if (process.send) process.send({ passed, failed });
    else process.once('exit', () => console.log(`${passed} passed, ${failed} failed`));
  }
}

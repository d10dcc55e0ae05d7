/**
 * `npm run mutation`: changes the domain in thousands of small ways and asks whether a unit test notices each.
 * Takes an hour on two cores, less when it was run before; `-- --mutate 'cms/src/domain/review/**'` looks at one folder.
 */

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutation/ignore-words.js'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: ['cms/src/domain/**/*.ts'],
  ignorers: ['words'],
  // What runs once when a file is loaded would need every test anew in a fresh process, one by one.
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 10_000,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  ignorePatterns: ['/*', '!/package.json', '!/tsconfig.json', '!/config', '!/cms', '/cms/*', '!/cms/package.json', '!/cms/tsconfig.json', '!/cms/src', '/cms/src/admin', '!/scripts', '/scripts/*', '!/scripts/mutation', '!/scripts/demo', '!/tests', '/tests/*', '!/tests/unit', '!/tests/fixtures', '!/tests/tsconfig.json'],
  tempDirName: '.cache/mutation/sandboxes',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: '.artifacts/mutation/index.html' },
  jsonReporter: { fileName: '.artifacts/mutation/report.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};

/** The kinds of test and how each is run. Always run it as `npm test`: that brings the database and the browser up. */
import path from 'node:path';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { resolveFromOffice } from './office-packages.ts';
import Tally from './reporter.ts';

const root = path.resolve(import.meta.dirname, '..');
const SECOND = 1000;

interface Kind {
  group: number;
  workers: number;
  timeout: number;
  environment?: string;
  /** Files share the modules their process has loaded: twice as quick where modules keep nothing. */
  shared?: boolean;
}

/** Two cores: two files at a time where a test leaves the processor to others, one where it needs a whole browser. */
const kinds = {
  unit: { group: 0, workers: 2, timeout: 90 * SECOND, shared: true },
  architecture: { group: 0, workers: 2, timeout: 120 * SECOND },
  admin: { group: 1, workers: 2, timeout: 20 * SECOND, environment: 'jsdom' },
  website: { group: 2, workers: 2, timeout: 120 * SECOND },
  documents: { group: 2, workers: 2, timeout: 120 * SECOND },
  contract: { group: 2, workers: 2, timeout: 120 * SECOND },
  integration: { group: 2, workers: 2, timeout: 120 * SECOND },
  launch: { group: 3, workers: 1, timeout: 120 * SECOND },
  e2e: { group: 3, workers: 1, timeout: 180 * SECOND },
} satisfies Record<string, Kind>;

/** Counts whatever reporters the command line chooses: each project says so, the run counts once. */
const tally: NonNullable<TestProjectInlineConfiguration['plugins']>[number] = {
  name: 'tally',
  configureVitest({ vitest }) {
    const { reporters } = vitest.config;
    if (!reporters.some((reporter) => reporter instanceof Tally)) (reporters as unknown[]).push(new Tally());
  },
};

function project(name: keyof typeof kinds): TestProjectInlineConfiguration {
  const kind: Kind = kinds[name];
  return {
    root,
    plugins: name === 'admin' ? [resolveFromOffice(root), tally] : [tally],
    resolve: {
      alias: {
        '@domain': path.join(root, 'cms/src/domain'),
        '@cms': path.join(root, 'cms/src'),
        '@admin': path.join(root, 'admin/src'),
      },
    },
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      environment: kind.environment ?? 'node',
      pool: 'forks',
      isolate: kind.shared !== true,
      maxWorkers: kind.workers,
      sequence: { groupOrder: kind.group },
      testTimeout: kind.timeout,
      hookTimeout: Math.max(2 * kind.timeout, 60 * SECOND),
      server: { deps: { inline: [/@testing-library/] } },
    },
  };
}

export default defineConfig({
  root,
  test: {
    projects: (Object.keys(kinds) as (keyof typeof kinds)[]).map(project),
    coverage: { provider: 'v8', include: ['cms/src/**/*.ts', 'admin/src/**/*.{ts,tsx}'], reportsDirectory: 'coverage' },
  },
});

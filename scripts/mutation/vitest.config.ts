/**
 * The unit tests as `npm run mutation` runs them: one process for all files, without those that start shells, change the
 * machine's zone (a thread cannot), read the sources themselves (here they are changed) or walk long programmes.
 */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '../..');

export default defineConfig({
  root,
  resolve: { alias: { '@domain': path.join(root, 'cms/src/domain'), '@cms': path.join(root, 'cms/src') } },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: ['tests/unit/{scripts,workbook}/**', 'tests/unit/calendar/time-zones.test.ts', 'tests/unit/editions/every-edition.test.ts', 'tests/unit/workflow/model.test.ts'],
    isolate: false,
    hookTimeout: 60_000,
    testTimeout: 30_000,
  },
});

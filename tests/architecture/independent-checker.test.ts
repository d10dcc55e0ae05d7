/** The journal's checker proves nothing if it runs the server's code: it imports none. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsBelow } from './imports';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAY = [/^npm:/, /^scripts\/(verify|command-line|import\/ask-password)/];

test('scripts/verify shares nothing with cms/ and admin/', () => {
  const imports = importsBelow(ROOT, ['scripts']).filter(({ from }) => from === 'scripts/verify.ts' || from.startsWith('scripts/verify/'));
  expect(imports.length).toBeGreaterThan(20);
  expect(imports.filter(({ to }) => !MAY.some((known) => known.test(to))).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
});

/** A few hundred of the spoilt workbooks that `npm run fuzz:workbooks` makes by the hundred thousand. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCodeLists } from '@cms/adapters/code-lists';
import { configFolder, rules } from '../../unit/edition';
import { fuzz, fuzzCase, originalsOf } from '../../../scripts/fuzz/run';
import { MUTATIONS } from '../../../scripts/fuzz/mutations';

const originals = await originalsOf(path.resolve(import.meta.dirname, '../../../scripts/demo/slates'));
const reading = { form: rules.forms.slate, awards: rules.awards, codes: readCodeLists(configFolder) };

test('the same seed spoils the same file in the same way', () => {
  expect(fuzzCase(originals, 7, 3).bytes.equals(fuzzCase(originals, 7, 3).bytes)).toBe(true);
  expect(fuzzCase(originals, 7, 3).bytes.equals(fuzzCase(originals, 8, 3).bytes)).toBe(false);
});

test('every way to spoil a file is taken', () => {
  const taken = new Set(Array.from({ length: 2_000 }, (_, index) => fuzzCase(originals, 1, index).mutation));
  expect([...taken].sort()).toEqual(MUTATIONS.map(({ name }) => name).sort());
});

test('300 spoilt files: each is read or refused by name, none takes long, none is read by half', async () => {
  const report = await fuzz(originals, reading, { count: 300, seed: 20_221_103 });
  expect({ crashes: report.crashes, hangs: report.hangs, partial: report.partial }).toEqual({ crashes: [], hangs: [], partial: [] });
  expect(Object.values(report.outcomes).reduce((sum, files) => sum + files, 0)).toBe(300);
  expect(report.outcomes['read']).toBeGreaterThan(0);
  expect(report.outcomes['workbook.broken']).toBeGreaterThan(0);
}, 180_000);

import { expect, test } from 'vitest';
import { visibleChanges } from '../../../cms/src/domain/access/visible-changes.ts';

const act = {
  before: { post: '班长', ethnicity: '汉族', verdict: 'fail', version: 3 },
  after: { post: '工段长', ethnicity: '满族', idNumber: '220199198006121234', phone: '13900000000', idNumberChanged: true, verdict: 'pass', version: 4, internalNote: 'x' },
};

test.each([
  [['public', 'internal', 'sensitive'], ['post', 'ethnicity', 'verdict', 'idNumberChanged']],
  [['public', 'internal'], ['post', 'verdict', 'idNumberChanged']],
  [['public', 'internal', 'sensitive', 'secret'], ['post', 'ethnicity', 'verdict', 'idNumberChanged']],
] as const)('a role that sees %j reads %j: fields by class, secrets and unknown facts never', (sees, fields) => {
  expect(visibleChanges(act, 'n1', sees).map(({ field }) => field)).toEqual(fields);
});

test('a change keeps what was recorded, as it was', () => {
  expect(visibleChanges({ before: null, after: { conditions: [1, 3] } }, 'n1', ['internal'])).toEqual([{ field: 'conditions', before: null, after: [1, 3] }]);
});

test('what is the same before and after is no change', () => {
  expect(visibleChanges({ before: { conditions: [1] }, after: { conditions: [1] } }, 'n1', ['internal'])).toEqual([]);
});

test('of a ranking only the own place is told', () => {
  const before = { ranking: { expert: ['n2', 'n3', 'n1'], grand: ['n9'] }, version: 1 };
  const after = { ranking: { expert: ['n1', 'n2', 'n3'], grand: ['n9'] }, version: 2 };
  expect(visibleChanges({ before, after }, 'n1', ['public'])).toEqual([{ field: 'rank', before: 3, after: 1 }]);
  expect(visibleChanges({ before, after }, 'n9', ['public'])).toEqual([]);
});

test.each([[{ ranking: {} }], [{ ranking: null }], [{ ranking: 'n1' }], [{ ranking: { expert: 'n1' } }]])('%j names nobody', (before) => {
  expect(visibleChanges({ before, after: null }, 'n1', ['public'])).toEqual([]);
});

test('a list of replaced files is no field of its own', () => {
  const replaced = [{ fileName: '旧.pdf' }] as unknown as Record<string, unknown>;
  expect(visibleChanges({ before: replaced, after: { fileName: '新.pdf' } }, 'n1', [])).toEqual([{ field: 'fileName', before: null, after: '新.pdf' }]);
});

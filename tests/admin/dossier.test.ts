import { expect, test } from 'vitest';
import { changeLabel, changeValue, type ChangeWords } from '../../admin/src/dossier/change-words.ts';
import { trimmedDiff } from '../../admin/src/dossier/trimmed-diff.ts';
import { FIELD_NAMES } from '../../cms/src/domain/rules/nominee-field.ts';

test.each([
  ['一车间班长', '一车间工段长', { head: '一车间', removed: '班', added: '工段', tail: '长' }],
  ['', '新', { head: '', removed: '', added: '新', tail: '' }],
  ['同样', '同样', { head: '同样', removed: '', added: '', tail: '' }],
  ['甲甲', '甲甲甲', { head: '甲甲', removed: '', added: '甲', tail: '' }],
  ['𬱖㛃一', '𠅤㛃一', { head: '', removed: '𬱖', added: '𠅤', tail: '㛃一' }],
  ['一二三四五六七八九十旧甲乙丙丁戊己庚辛壬', '一二三四五六七八九十新甲乙丙丁戊己庚辛壬', { head: '…三四五六七八九十', removed: '旧', added: '新', tail: '甲乙丙丁戊己庚辛…' }],
])('%s → %s', (before, after, told) => {
  expect(trimmedDiff(before, after)).toEqual(told);
});

const words: ChangeWords = { materials: undefined, awardLabel: (id) => `奖 ${id}`, stateLabel: (id) => `态 ${id}` };

test.each([
  ['sex', 'male', '男'],
  ['conditions', [1, 3], '第 1、3 项'],
  ['conditions', [], ''],
  ['frontline', true, '是'],
  ['frontline', false, '否'],
  ['birthMonth', '1982-10', '1982年10月'],
  ['consentOn', '2022-10-20', '2022年10月20日'],
  ['state', 'drafting', '态 drafting'],
  ['award', 'x', '奖 x'],
  ['rank', 2, '第 2 名'],
  ['idNumberChanged', true, '已更换'],
  ['verdict', 'fail', '不符合'],
  ['answer', 'remarks', '有问题说明'],
  ['deeds', '原文', '原文'],
  ['post', null, ''],
])('%s %j is written %s', (field, value, written) => {
  expect(changeValue(field, value, words)).toBe(written);
});

test('every field of a person has a label of its own', () => {
  for (const field of FIELD_NAMES) expect([field, changeLabel(field)]).not.toEqual([field, field]);
});

/** What the public reads of a change: the new day, never whom it concerned. */
import { expect, test } from 'vitest';
import { changeNote, type PublicChange } from '@domain/notice/change-note';

test.each<[PublicChange, string]>([
  [{ kind: 'removed', lastDayBefore: '2022-11-10', lastDay: '2022-11-10' }, '公示名单移出1人，其他公示对象不受影响。公示截止日不变。'],
  [{ kind: 'removed', lastDayBefore: '2022-11-10', lastDay: '2022-11-15' }, '公示名单移出1人，其他公示对象不受影响。公示截止日由2022年11月10日改为2022年11月15日。'],
  [{ kind: 'removed', lastDayBefore: '2022-11-10', lastDay: null }, '公示名单移出1人，其他公示对象不受影响。公示暂停。'],
  [{ kind: 'suspended', lastDayBefore: '2022-11-10', lastDay: null }, '公示暂停，恢复前的日期不计入公示期。'],
  [{ kind: 'resumed', lastDayBefore: '2022-11-10', lastDay: '2022-11-14' }, '公示恢复。公示截止日由2022年11月10日改为2022年11月14日。'],
  [{ kind: 'corrected', lastDayBefore: '2022-11-10', lastDay: '2022-11-10', words: '单位名称笔误。' }, '公示内容更正：单位名称笔误。公示截止日不变。'],
  [{ kind: 'corrected', lastDayBefore: '2022-11-10', lastDay: '2022-11-10' }, '公示内容更正：。公示截止日不变。'],
  [{ kind: 'added', lastDayBefore: '2022-11-10', lastDay: '2022-11-16', words: '' }, '公示名单增加公示对象，公示期重新计算。公示截止日由2022年11月10日改为2022年11月16日。'],
])('%j', (change, expected) => {
  expect(changeNote(change)).toBe(expected);
});

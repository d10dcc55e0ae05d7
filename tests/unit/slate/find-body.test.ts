import { describe, expect, test } from 'vitest';
import { bodyOfFileName, findBodyName, resolveBody } from '@domain/slate/find-body';
import type { Cell } from '@domain/slate/sheet';
import { rules } from '../edition';

const holders = new Set(rules.quotas.map((quota) => quota.unit));
const bodies = rules.units.filter((unit) => holders.has(unit.code));

describe('the line 推荐单位', () => {
  test.each<[string, Cell[][], string | null]>([
    ['with other labels behind it', [['推荐单位（盖章）：四平市人力资源和社会保障局    填报人：经办人    联系电话：0431-00000000']], '四平市人力资源和社会保障局'],
    ['half-width', [['推荐单位(盖章):四平市人力资源和社会保障局 联系人:王']], '四平市人力资源和社会保障局'],
    ['spaced', [['推 荐 单 位 （ 盖章 ） ： 四平市人力资源和社会保障局']], '四平市人力资源和社会保障局'],
    ['without seal', [['推荐单位：省教育厅']], '省教育厅'],
    ['with another remark', [['推荐单位（公章）：省教育厅']], '省教育厅'],
    ['in the next cell', [[null, '推荐单位（盖章）：', null, '四平市人力资源和社会保障局']], '四平市人力资源和社会保障局'],
    ['on two lines', [['推荐单位：四平市人力资源和社会保障局\n填报日期：2022年11月3日']], '四平市人力资源和社会保障局'],
    ['another label', [['填报单位：四平市人力资源和社会保障局']], '四平市人力资源和社会保障局'],
    ['not filled in', [['推荐单位（盖章）：    填报人：经办人']], null],
    ['not the first row, not the first cell', [['汇总表'], [1, null], [null, '推荐单位：省教育厅']], '省教育厅'],
    ['an opinion box is another thing', [['推荐单位意见：同意']], null],
    ['nothing', [['汇总表'], [new Date(0), 3, null]], null],
  ])('%s', (_case, rows, name) => {
    expect(findBodyName(rows, rules.forms.slate)).toBe(name);
  });
});

describe('the body a name stands for', () => {
  test.each([
    ['四平市人力资源和社会保障局', '2203'],
    ['四平市人社局', '2203'],
    ['吉林省四平市人力资源和社会保障局', '2203'],
    ['四平市人力资源和社会保障局（盖章）', '2203'],
    ['吉林市人力资源和社会保障局', '2202'],
    ['延边州人社局', '2224'],
    ['北原轨道装备集团(中直,虚构)', 'YQ1'],
    ['22CBS', '22CBS'],
    ['梅河口市人力资源和社会保障局', '220581'],
    // longer names win over shorter ones they contain
    ['吉林省教育厅', 'JYT'],
    ['大连市人力资源和社会保障局', undefined],
    ['', undefined],
  ])('%s: %s', (text, code) => {
    expect(resolveBody(text, bodies)?.code).toBe(code);
  });

  test('a body without other names', () => {
    expect(resolveBody('甲局', [{ code: '1', name: '甲局' }])?.code).toBe('1');
  });
});

describe('the body a file is named after', () => {
  test.each([
    ['2203.xlsx', '2203'],
    ['2203-四平.xlsx', '2203'],
    ['220581.xlsx', '220581'],
    ['22CBS 汇总表.xlsx', '22CBS'],
    ['四平市人社局汇总表.xlsx', '2203'],
    ['汇总表.xlsx', undefined],
    ['22031.xlsx', undefined],
  ])('%s: %s', (file, code) => {
    expect(bodyOfFileName(file, bodies)?.code).toBe(code);
  });
});

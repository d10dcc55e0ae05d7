/** What goes out as a spreadsheet: the 汇总表 by the edition's form, and how values of any list are put into words. */
import { describe, expect, test } from 'vitest';
import { readCodeLists } from '@cms/adapters/code-lists';
import { RESOURCES } from '@cms/queries/resources';
import { LIST_COLUMNS, listedValue } from '@domain/forms/list-columns';
import { slateSheet } from '@domain/forms/slate-sheet';
import { slateRow } from '@domain/slate/slate-row';
import { configFolder, rules } from '../edition';

const sheetRules = { form: rules.forms.slate, awards: rules.awards, codes: readCodeLists(configFolder) };
const row = slateRow({ rank: 1, values: { award: 'grand-prize', name: '赵长林' }, idNumber: '220196197009093591', phone: null, unread: {} }, rules.awards);

describe('the sheet of a list', () => {
  test('has the columns of the form that may be shown', () => {
    const { columns, rows } = slateSheet(sheetRules, { body: '四平', rows: [row], shows: (field) => ['rank', 'award', 'name', 'achievements'].includes(field), date: null });
    expect(columns).toEqual([
      { field: 'rank', label: '序号（推荐排序）', width: 7, long: false, choices: null },
      { field: 'award', label: '申报奖项', width: 15, long: false, choices: ['吉林技能大奖', '吉林省技术能手'] },
      { field: 'name', label: '姓名', width: 10, long: false, choices: null },
      { field: 'achievements', label: '主要业绩（100–200字）', width: 44, long: true, choices: null },
    ]);
    expect(rows).toEqual([['1', '吉林技能大奖', '赵长林', '']]);
  });
  test('says the date it was handed in, or leaves room for it', () => {
    expect(slateSheet(sheetRules, { body: '四平', rows: [row], shows: () => true, date: '2022年11月3日' }).line.at(-1)).toBe('填报日期：2022年11月3日');
    expect(slateSheet(sheetRules, { body: '四平', rows: [row], shows: () => true, date: null }).line).toEqual(['推荐单位（盖章）：四平', '填报人：', '联系电话：', '填报日期：　　年　月　日']);
  });
  test('without people it is a template with the lists of the edition', () => {
    const { rows, columns } = slateSheet(sheetRules, { body: '四平', rows: [], shows: () => true, date: null });
    expect([rows.length, new Set(rows.flat())]).toEqual([60, new Set([''])]);
    const choices = new Map(columns.map(({ field, choices: list }) => [field, list]));
    expect(choices.get('ethnicity')).toHaveLength(56);
    expect(choices.get('skillLevel')).toContain('高级技师');
    expect(choices.get('employment')).toEqual(['在职', '退休', '离岗']);
    expect(choices.get('name')).toBeNull();
  });
  test('a list of codes that is not there leaves its column free; a column nobody measured has a middling width', () => {
    const form = { ...rules.forms.slate, columns: [...rules.forms.slate.columns, { ...rules.forms.slate.columns[0]!, field: 'degree' as const, label: '学位' }] };
    const { columns, rows } = slateSheet({ ...sheetRules, form, codes: {} }, { body: '四平', rows: [row], shows: (field) => field === 'ethnicity' || field === 'degree', date: null });
    expect(columns.map(({ choices, width }) => [choices, width])).toEqual([[null, 9], [null, 14]]);
    expect(rows).toEqual([['', '']]);
  });
});

describe('the columns of lists', () => {
  test('are fields of the resource', () => {
    for (const [name, { columns }] of Object.entries(LIST_COLUMNS)) {
      const fields = Object.keys(RESOURCES.find((resource) => resource.name === name)!.fields);
      expect([name, columns.filter(({ field }) => !fields.includes(field))]).toEqual([name, []]);
    }
  });
  test.each<[string, string, unknown, string | number]>([
    ['nominees', 'award', 'grand-prize', '吉林技能大奖'],
    ['nominees', 'award', 'unknown-prize', 'unknown-prize'],
    ['nominees', 'sex', 'female', '女'],
    ['nominees', 'sex', '?', '?'],
    ['nominees', 'verdict', 'pass', '符合'],
    ['nominees', 'verdict', '?', '?'],
    ['nominees', 'frontline', true, '是'],
    ['nominees', 'frontline', false, '否'],
    ['nominees', 'rank', 3, 3],
    ['nominees', 'rank', '3', '3'],
    ['nominees', 'conditions', [2, 4], '2、4'],
    ['nominees', 'name', null, ''],
    ['nominees', 'name', undefined, ''],
    ['nominees', 'state', 'nowhere', 'nowhere'],
    ['panels', 'awards', ['grand-prize'], '吉林技能大奖'],
    ['slates', 'level', 'body', '推荐单位'],
    ['slates', 'level', '?', '?'],
    ['slates', 'state', rules.stages.slate.states[0]!.id, rules.stages.slate.states[0]!.label],
    ['slates', 'submittedAt', '2022-11-03T17:05:00.000Z', '2022-11-04 01:05'],
    ['slates', 'submittedAt', '2022-11-03T01:05:00.000Z', '2022-11-03 09:05'],
    ['units', 'state', 'open', 'open'],
  ])('%s.%s %j is %j', (resource, field, value, expected) => {
    const column = LIST_COLUMNS[resource]!.columns.find((each) => each.field === field) ?? { field, label: '', as: 'state' as const, width: 1 };
    expect(listedValue(resource, column, value, rules)).toBe(expected);
  });
  test('an edition without lists below the bodies has fewer machines', () => {
    const { 'county-slate': _county, 'employer-slate': _employer, ...stages } = rules.stages;
    const column = LIST_COLUMNS['slates']!.columns.find(({ field }) => field === 'state')!;
    expect(listedValue('slates', column, 'nowhere', { ...rules, stages })).toBe('nowhere');
  });
});

/** Texts of spreadsheets that go out and of what a list that comes in would change. */
import { addTexts } from '../late-texts';

export const workbooks = {
  exportList: '导出 Excel',
  exportListWhy: '导出符合当前筛选条件的全部记录，按当前排序',
  slate: 'Excel 汇总表',
  slatePlain: '导出',
  slatePlainAt: '导出汇总表，不含身份证号码和电话',
  slateFull: '导出（含号码）',
  slateFullWhy: '含身份证号码和电话，记入办理日志；改好后可以重新导入',
  template: '下载本单位的空白模板',
  templateWhy: '带下拉列表；也可以用各单位原来的表。',
  current: '导出现有名单，在 Excel 里改好再导入',
  changes: '与现有名单的差别',
  changesNone: '与现有名单完全一致，保存不会改动任何内容。',
  changesFirst: '现在还没有名单，文件中的人都是新增。',
  added: '新增 %{count}',
  changed: '有改动 %{count}',
  missing: '将移出 %{count}',
  unchanged: '不变 %{count}',
  addedTitle: '新增的人',
  changedTitle: '有改动的人',
  missingTitle: '文件里没有、将移出名单的人',
  person: '%{name}（%{award}）',
  field: '项目',
  before: '现在',
  after: '文件中',
  nothing: '（空）',
  row: '第 %{row} 行',
} as const;

addTexts({ workbooks });

/** 领导小组及办公室成员名单 (附件1). The notice does not publish the names: they are data of the edition. */
import type { EditionRules } from '../rules/schema';
import { emptyRows, listForm, type ListForm } from './list-form';

export interface Member {
  /** 领导小组 · 办公室 */
  group: string;
  /** 组长 · 副组长 · 成员 */
  role: string;
  name: string;
  position: string;
}

/** The list of an edition; without members the blank form. */
export function memberList({ awards }: Pick<EditionRules, 'awards'>, members: readonly Member[] = []): ListForm {
  const columns = [
    { label: '机构', share: 90 },
    { label: '职务', share: 70 },
    { label: '姓名', share: 80, name: true },
    { label: '单位及职务', share: 230, align: 'left' as const },
  ];
  return listForm({
    annex: '附件1',
    title: `${awards.map(({ label }) => label).join('和')}评选表彰工作\n领导小组及办公室成员名单`,
    columns,
    rows: members.length > 0 ? members.map(({ group, role, name, position }) => [group, role, name, position]) : emptyRows(columns, 16),
    rowHeight: 30,
  });
}

/** 汇总表 (附件5; columns are our default, DOMAIN §3): A3 across, ranks restart for each award. */
import type { EditionRules } from '../rules/schema';
import { formPerson, type FormPerson } from './form-person';
import { emptyRows, listForm, type ListColumn, type ListForm } from './list-form';

export interface SlateFacts {
  body: string;
  /** In the order of award and rank. */
  people: readonly { rank: number; award: string; values: Readonly<Record<string, unknown>> }[];
  reporter?: string;
  phone?: string;
  /** Chinese date. */
  date?: string;
}

type Printed = keyof FormPerson | 'rank' | 'place';

const COLUMNS: readonly (ListColumn & { of: Printed })[] = [
  { of: 'rank', label: '推荐\n排序', share: 34 },
  { of: 'award', label: '申报奖项', share: 58 },
  { of: 'name', label: '姓名', share: 48, name: true },
  { of: 'sex', label: '性别', share: 34 },
  { of: 'ethnicity', label: '民族', share: 46 },
  { of: 'birthMonth', label: '出生\n年月', share: 48 },
  { of: 'politicalStatus', label: '政治\n面貌', share: 48 },
  { of: 'education', label: '学历', share: 44 },
  { of: 'place', label: '工作单位及岗位', share: 120, align: 'left' },
  { of: 'ownership', label: '单位\n性质', share: 48 },
  { of: 'occupation', label: '职业\n（工种）', share: 60 },
  { of: 'skillLevel', label: '技能\n等级', share: 52 },
  { of: 'certificateNumber', label: '证书编号', share: 86 },
  { of: 'yearsInOccupation', label: '从事\n年限', share: 36 },
  { of: 'conditions', label: '符合\n条件', share: 44 },
  { of: 'honours', label: '曾获主要荣誉', share: 120, align: 'left' },
  { of: 'achievements', label: '主要业绩', share: 220, align: 'left' },
  { of: 'phone', label: '联系电话', share: 80 },
  { of: 'remarks', label: '备注', share: 40, align: 'left' },
];

const BLANK_ROWS = 8;

/** The list of a unit; without facts the blank form. */
export function slateTable({ awards, forms }: Pick<EditionRules, 'awards' | 'forms'>, facts: SlateFacts = { body: '', people: [] }): ListForm {
  const rows = facts.people.map(({ rank, award, values }) => {
    const person = formPerson({ ...values, award }, awards);
    const printed: Record<Printed, string> = { ...person, rank: String(rank), place: [person.employerName, person.post].filter(Boolean).join('　') };
    return COLUMNS.map(({ of }) => printed[of]);
  });
  const columns = COLUMNS.map(({ of: _of, ...column }) => column);
  return listForm({
    paper: 'a3-landscape',
    annex: '附件5',
    title: forms.slate.title,
    head: [[`推荐单位（盖章）：${facts.body}`, `填报人：${facts.reporter ?? ''}`, `联系电话：${facts.phone ?? ''}`, `填报日期：${facts.date ?? '　　年　月　日'}`]],
    columns,
    rows: rows.length > 0 ? rows : emptyRows(columns, BLANK_ROWS),
    rowHeight: rows.length > 0 ? 30 : 62,
    foot: [['注：推荐排序按奖项分别从1起排列；本表一式2份，加盖公章，并附电子版。']],
  });
}

/**
 * 汇总表 as a spreadsheet (附件5; columns are our default): the columns of the edition's form under its title, with what
 * may be chosen where. Filled it is the list of a unit; empty it is the template of that unit. Read again it changes nothing.
 */
import { SKILL_LEVELS } from '../person/skill-level';
import type { Award, CodeList, SlateForm } from '../rules/schema';
import { EMPLOYMENTS, rowWord, type ColumnField, type SlateRow } from '../slate/slate-row';

export interface SheetColumn {
  field: ColumnField;
  label: string;
  /** In characters. */
  width: number;
  /** Long texts stand to the left. */
  long: boolean;
  /** What may be entered; null: anything. */
  choices: readonly string[] | null;
}

export interface SlateSheet {
  title: string;
  /** Facts of the line above the table: 推荐单位, 填报人, 联系电话, 填报日期. */
  line: readonly string[];
  columns: readonly SheetColumn[];
  /** Words by column, in the order of the columns. */
  rows: readonly (readonly string[])[];
  /** Below the table. */
  note: string;
  /** Beside the list, for whoever fills it in. */
  instructions: readonly string[];
}

export interface SlateSheetFacts {
  /** Name of the recommending body. */
  body: string;
  /** In the order of award and rank; none: the template. */
  rows: readonly SlateRow[];
  /** Columns that may be shown; the others are left out. */
  shows(field: ColumnField): boolean;
  /** Chinese date the list was handed in; null: to be filled in. */
  date: string | null;
}

export interface SlateSheetRules {
  form: SlateForm;
  awards: readonly Pick<Award, 'label'>[];
  codes: Readonly<Partial<Record<ColumnField, CodeList>>>;
}

/** Rows of a template. */
const EMPTY_ROWS = 60;
const WIDTHS: Readonly<Partial<Record<ColumnField, number>>> = {
  rank: 7, award: 15, name: 10, sex: 6, ethnicity: 9, birthMonth: 10, idNumber: 22, politicalStatus: 11, education: 11, employerName: 26, employerCode: 22, post: 14, ownership: 12,
  frontline: 8, occupation: 14, skillLevel: 11, certificateNumber: 20, yearsInOccupation: 9, head: 9, employment: 9, cleanRecord: 18, conditions: 9, honours: 26, achievements: 44, phone: 15, remarks: 14,
};
const LONG: readonly ColumnField[] = ['employerName', 'cleanRecord', 'honours', 'achievements', 'remarks'];
const YES_NO = ['是', '否'] as const;

/** The lists to choose from, by column. */
function choicesOf({ awards, codes }: SlateSheetRules): Readonly<Partial<Record<ColumnField, readonly string[]>>> {
  const labels = (field: ColumnField): readonly string[] | undefined => codes[field]?.items.map(({ label }) => label);
  const lists = { ethnicity: labels('ethnicity'), politicalStatus: labels('politicalStatus'), education: labels('education') };
  return {
    award: awards.map(({ label }) => label),
    sex: ['男', '女'],
    frontline: YES_NO,
    head: YES_NO,
    skillLevel: SKILL_LEVELS,
    employment: Object.values(EMPLOYMENTS),
    ...Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)),
  };
}

const NOTE = '注：推荐排序按奖项分别从1起排列；本表一式2份，加盖公章，并附电子版。';
const INSTRUCTIONS = [
  '每人一行；推荐排序按奖项分别从1起连续排列，不并列。',
  '有下拉列表的列请从列表中选择；身份证号码、证书编号、电话按文本填写，不要改成数字。',
  '出生年月写成 1980.05；年限写整年；符合条件写条件的序号，多项用顿号隔开（如 2、4）。',
  '技能等级一栏，以乡村振兴或新职业（新业态）专业技术职称申报的，写明职称全称。',
  '2017年以来有无违法违纪等情况：没有的写“无”；有的写“有：”及简要情况。',
  '填好后在系统“导入汇总表”中选择本文件，先看逐人核对和与已登记内容的差别，确认后保存。',
] as const;

/** The sheet of a list, or of a template. */
export function slateSheet(rules: SlateSheetRules, { body, rows, shows, date }: SlateSheetFacts): SlateSheet {
  const choices = choicesOf(rules);
  const columns = rules.form.columns
    .filter(({ field }) => shows(field))
    .map(({ field, label }): SheetColumn => ({ field, label, width: WIDTHS[field] ?? 14, long: LONG.includes(field), choices: choices[field] ?? null }));
  const empty = Array.from({ length: EMPTY_ROWS }, () => columns.map(() => ''));
  return {
    title: rules.form.title,
    line: [`推荐单位（盖章）：${body}`, '填报人：', '联系电话：', `填报日期：${date ?? '　　年　月　日'}`],
    columns,
    rows: rows.length === 0 ? empty : rows.map((row) => columns.map(({ field }) => rowWord(row, field))),
    note: NOTE,
    instructions: INSTRUCTIONS,
  };
}

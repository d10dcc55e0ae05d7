/** A list as the form asks for it, for tests that then type it differently. */
import type { SlateReadingRules } from '@domain/slate/read-slate-sheet';
import type { Cell } from '@domain/slate/sheet';
import { readCodeLists } from '@cms/adapters/code-lists';
import { configFolder, rules } from '../edition';

export const reading: SlateReadingRules = { form: rules.forms.slate, awards: rules.awards, codes: readCodeLists(configFolder) };

/** Column labels in the order of the form. */
export const labels = rules.forms.slate.columns.map((column) => column.label);

const zhao: Record<string, Cell> = {
  '序号（推荐排序）': 1, 申报奖项: '吉林技能大奖', 姓名: '赵长林', 性别: '男', 民族: '汉', 出生年月: '1970年9月', 身份证号码: '220196197009093591',
  政治面貌: '党员', 学历: '中专', 工作单位: '四平长河医药有限公司（虚构）', 统一社会信用代码: '91220199MA32WNP5X0', 岗位: '操作工', 单位性质: '民营企业',
  是否一线: '是', '职业（工种）': '药物制剂工', 技能等级: '高级技师', 证书编号: '5700142437592149', 从事本职业年限: 11, 是否单位负责人: '否', 在职状态: '在职',
  '2017年以来有无违法违纪等情况': '无', 符合条件: '4', 曾获主要荣誉: '吉林省技术能手', '主要业绩（100–200字）': '主持技术改造9项', 联系电话: '14000001101', 备注: null,
};
const ma: Record<string, Cell> = { ...zhao, 申报奖项: '技术能手', 姓名: '马光辉', 性别: '女', 出生年月: '197710', 身份证号码: '220199197710138523', 技能等级: '高级工' };

/** Two people as records by label. */
export const people: readonly Record<string, Cell>[] = [zhao, ma];

/** The cells of a person in an order of columns. */
export function cellsOf(person: Record<string, Cell>, columns: readonly string[] = labels): Cell[] {
  return columns.map((column) => person[column] ?? null);
}

export const title: Cell[] = ['吉林技能大奖和吉林省技术能手推荐人选汇总表'];
export const bodyLine: Cell[] = ['推荐单位（盖章）：四平市人力资源和社会保障局    填报人：经办人    联系电话：0431-00000000'];
export const footer: Cell[] = ['注：1.按推荐顺序填写；2.一式两份。'];

/** A whole sheet. */
export function sheetOf(columns: readonly string[] = labels, persons = people): Cell[][] {
  return [title, bodyLine, [...columns], ...persons.map((person) => cellsOf(person, columns)), [], footer];
}

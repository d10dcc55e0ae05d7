/** 专家评分表 and 评分汇总表 (通知三（一）3): dimensions and weights are data of the edition. */
import type { EditionRules } from '../rules/schema';
import { listForm, type ListForm } from './list-form';

export interface ScoreFacts {
  nominee: string;
  employer: string;
  award: string;
  /** 专家编号: the name is not on the sheet. */
  expert: string;
  /** Points as written, by dimension. */
  points: Readonly<Record<string, string>>;
  total: string;
  date: string;
}

/** One expert's sheet for one nominee; without facts the blank sheet. */
export function scoreSheetForm({ edition, review }: Pick<EditionRules, 'edition' | 'review'>, facts: ScoreFacts | null = null): ListForm {
  const full = review.dimensions.reduce((sum, { weight }) => sum + weight, 0);
  return listForm({
    title: `${edition.shortName}评选专家评分表`,
    head: [[`被评人：${facts?.nominee ?? ''}`, `申报奖项：${facts?.award ?? ''}`], [`工作单位：${facts?.employer ?? ''}`, `专家编号：${facts?.expert ?? ''}`]],
    columns: [
      { label: '评分项目', share: 170, align: 'left' },
      { label: '分值', share: 60 },
      { label: '得分', share: 80 },
      { label: '评语', share: 180, align: 'left' },
    ],
    rows: [
      ...review.dimensions.map(({ id, label, weight }) => [label, String(weight), facts?.points[id] ?? '', '']),
      ['合计', String(full), facts?.total ?? '', ''],
    ],
    rowHeight: 48,
    foot: [['专家签名：', `日期：${facts?.date ?? '　　年　月　日'}`]],
  });
}

export interface SummaryFacts {
  award: string;
  experts: readonly string[];
  /** In the order of the result; totals in the order of the experts. */
  people: readonly { place: string; name: string; employer: string; totals: readonly string[]; mean: string; remarks: string }[];
}

/** All totals of one award, the mean and the order. */
export function scoreSummary({ edition, review }: Pick<EditionRules, 'edition' | 'review'>, { award, experts, people }: SummaryFacts): ListForm {
  const { trimFrom, decimals } = review.tally;
  return listForm({
    paper: 'a4-landscape',
    title: `${edition.shortName}${award}专家评分汇总表`,
    columns: [
      { label: '名次', share: 40 },
      { label: '姓名', share: 64, name: true },
      { label: '工作单位', share: 170, align: 'left' },
      ...experts.map((expert) => ({ label: expert, share: 44 })),
      { label: '平均分', share: 54 },
      { label: '备注', share: 70, align: 'left' as const },
    ],
    rows: people.map(({ place, name, employer, totals, mean, remarks }) => [place, name, employer, ...totals, mean, remarks]),
    rowHeight: 28,
    foot: [
      [`注：评分满${trimFrom}份的，去掉一个最高分和一个最低分后取平均，保留${decimals}位小数。`],
      ['计票人：', '监票人：', '日期：　　年　月　日'],
    ],
  });
}

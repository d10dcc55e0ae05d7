/** 推荐名额分配表 (附件3): places by body and award with their sums. */
import type { EditionRules } from '../rules/schema';
import { listForm, type ListForm } from './list-form';

export interface QuotaFacts {
  /** In the order of the units. */
  places: readonly { unit: string; award: string; places: number }[];
}

/** The table of an edition. */
export function quotaTable({ awards }: Pick<EditionRules, 'awards'>, { places }: QuotaFacts): ListForm {
  const units = [...new Set(places.map(({ unit }) => unit))];
  const of = (unit: string | null, award: string | null): number =>
    places.filter((row) => (unit === null || row.unit === unit) && (award === null || row.award === award)).reduce((sum, row) => sum + row.places, 0);
  const row = (first: string, name: string, unit: string | null): string[] => [first, name, ...awards.map(({ id }) => String(of(unit, id))), String(of(unit, null)), ''];
  return listForm({
    rowHeight: 24,
    annex: '附件3',
    title: `${awards.map(({ label }) => label).join('和')}\n推荐名额分配表`,
    columns: [
      { label: '序号', share: 40 },
      { label: '推荐单位', share: 250, align: 'left' },
      ...awards.map(({ label }) => ({ label, share: 88 })),
      { label: '合计', share: 50 },
      { label: '备注', share: 60 },
    ],
    rows: [...units.map((unit, index) => row(String(index + 1), unit, unit)), row('', '合计', null)],
    foot: [[`注：表彰名额为${awards.map(({ label, ceiling }) => `${label}不超过${ceiling}名`).join('、')}；推荐名额为差额，宁缺毋滥。`]],
  });
}

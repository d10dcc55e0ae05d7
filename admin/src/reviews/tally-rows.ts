/** The tally as the chart and its table twin show it: points instead of hundredths, names beside ids, best first. */
import type { NomineeResult } from '@domain/review/panel-result';
import type { TallyView } from './review-records';

export interface TallyRow {
  id: string;
  label: string;
  bodyName: string;
  result: NomineeResult;
  score: number | null;
  /** What each expert gave. */
  totals: { expert: string; total: number }[];
}

const points = (hundredths: number | null): number | null => (hundredths === null ? null : hundredths / 100);

/** The people of an award in the order of their ranks. */
export function tallyRows(tally: TallyView, award: string): TallyRow[] {
  const known = new Map(tally.names.map((one) => [one.id, one]));
  const experts = new Map(tally.experts.map(({ id, name }) => [id, name]));
  return tally.nominees
    .filter((result) => result.award === award)
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map((result) => ({
      id: result.nominee,
      label: `${known.get(result.nominee)?.code ?? ''} ${known.get(result.nominee)?.name ?? ''}`.trim(),
      bodyName: known.get(result.nominee)?.bodyName ?? '',
      result,
      score: points(result.score),
      totals: result.totals.map(({ expert, total }) => ({ expert: experts.get(expert) ?? expert, total: total / 100 })),
    }));
}

/** Experts whose mean lies at least `apart` points below or above the mean of all. */
export function habits(tally: TallyView, apart = 4): { harsh: string[]; lenient: string[] } {
  const own = new Map<string, number[]>();
  for (const { totals } of tally.nominees) for (const { expert, total } of totals) own.set(expert, [...(own.get(expert) ?? []), total / 100]);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const all = mean([...own.values()].flat());
  const named = (wanted: (difference: number) => boolean): string[] => tally.experts.filter(({ id }) => own.has(id) && wanted(mean(own.get(id)!) - all)).map(({ name }) => name);
  return { harsh: named((difference) => difference <= -apart), lenient: named((difference) => difference >= apart) };
}

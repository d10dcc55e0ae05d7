import { text } from '../i18n/text';
import type { QuotaUse } from '../providers/records';
import '../i18n/zh-CN/quotas';

export interface QuotaBar {
  unitId: string;
  name: string;
  places: number;
  drafted: number;
  submitted: number;
  total: number;
}

/** One bar per body in the order of the server, for one award or for all together. */
export function barsOf(lines: readonly QuotaUse[], award: string | null, names: ReadonlyMap<string, string>): QuotaBar[] {
  const bars = new Map<string, QuotaBar>();
  for (const line of lines) {
    if (award !== null && line.award !== award) continue;
    const bar = bars.get(line.unitId) ?? {
      unitId: line.unitId,
      name: names.get(line.unitId) ?? line.unitName,
      places: 0,
      drafted: 0,
      submitted: 0,
      total: 0,
    };
    bar.places += line.places;
    bar.drafted += line.drafted;
    bar.submitted += line.submitted;
    bar.total = bar.drafted + bar.submitted;
    bars.set(line.unitId, bar);
  }
  return [...bars.values()].filter((bar) => bar.places > 0 || bar.total > 0);
}

/** What the bars say, in a sentence for the title and one for detail. */
export function sentenceOf(bars: readonly QuotaBar[]): { title: string; detail: string } {
  const places = bars.reduce((sum, bar) => sum + bar.places, 0);
  const submitted = bars.reduce((sum, bar) => sum + bar.submitted, 0);
  const over = bars.filter((bar) => bar.total > bar.places).map((bar) => bar.name);
  const none = bars.filter((bar) => bar.total === 0).map((bar) => bar.name);
  const drafting = bars.filter((bar) => bar.drafted > 0).map((bar) => bar.name);
  const names = (list: string[]) => (list.length > 6 ? `${list.slice(0, 6).join('、')}${text('etc')}` : list.join('、'));
  const detail = [
    none.length > 0 ? text('use.none', { count: none.length, names: names(none) }) : '',
    drafting.length > 0 ? text('use.drafting', { count: drafting.length, names: names(drafting) }) : '',
    over.length > 0 ? text('use.over', { count: over.length, names: names(over) }) : '',
  ]
    .filter(Boolean)
    .join('；');
  return {
    title: bars.length === 0 ? text('use.empty') : text('use.title', { bodies: bars.length, places, submitted }),
    detail: detail === '' ? text('use.allSent') : `${detail}。`,
  };
}

/** The list a bar counts. */
export function listOf(unitId: string, award: string): string {
  const filter = award === '' ? { bodyId: unitId } : { bodyId: unitId, award };
  return `/nominees?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1&perPage=50&sort=rank&order=ASC&displayedFilters=%7B%7D`;
}

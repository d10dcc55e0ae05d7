/** What GET /rest/dashboard/overview answers, and how its figures are read. */
import type { Regions } from '@domain/rules/schema';
import type { DeliveryRisk } from '@domain/statistics/delivery-risks';
import type { StructureShare } from '@domain/statistics/structure-shares';
import { useQuery } from '@tanstack/react-query';
import { useCommands } from '../providers/office';

export interface RunningPeriod {
  id: string;
  title: string;
  unitName: string;
  level: 'employer' | 'county' | 'body' | 'province';
  firstDay: string;
  lastDay: string;
  state: string;
}

export interface Overview {
  stages: { state: string; award: string; count: number }[];
  structure: StructureShare[];
  lists: { unitId: string; unitCode: string; unitName: string; slateId: string | null; state: string | null; people: number; places: number }[];
  periods: RunningPeriod[];
  delivered: { day: string; lists: number; people: number }[];
  risks: DeliveryRisk[];
  regions: Regions | null;
}

/** The figures, counted by the server. */
export function useOverview() {
  const commands = useCommands();
  return useQuery({ queryKey: ['dashboard', 'overview'], queryFn: () => commands.overview() });
}

export interface StageRow {
  state: string;
  label: string;
  total: number;
  /** By the id of the award. */
  byAward: Record<string, number>;
}

/** People by stage in the order of the edition's own stages; stages with nobody are left out, but for those all pass through. */
export function stageRows(stages: Overview['stages'], states: readonly { id: string; label: string; final?: boolean | undefined }[]): StageRow[] {
  return states
    .map(({ id, label, final }) => {
      const own = stages.filter(({ state }) => state === id);
      return { state: id, label, final, total: own.reduce((sum, { count }) => sum + count, 0), byAward: Object.fromEntries(own.map(({ award, count }) => [award, count])) };
    })
    .filter(({ total, final }) => total > 0 || final !== true)
    .map(({ state, label, total, byAward }) => ({ state, label, total, byAward }));
}

/** The list of people a figure counts. */
export function peopleAt(filter: Record<string, string>): string {
  return `/nominees?filter=${encodeURIComponent(JSON.stringify(filter))}&page=1&perPage=50&sort=bodyCode&order=ASC`;
}

/** @example percent(0.354) → '35.4%' */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

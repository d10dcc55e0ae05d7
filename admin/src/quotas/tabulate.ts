import type { Quota } from '../providers/records';

export interface QuotaRow {
  unitId: string;
  unitName: string;
  byAward: Record<string, Quota | undefined>;
}

/** One row per unit with an allocation for each award, in the order the quotas come. */
export function tabulate(quotas: readonly Quota[]): QuotaRow[] {
  const rows = new Map<string, QuotaRow>();
  for (const quota of quotas) {
    const row = rows.get(quota.unitId) ?? { unitId: quota.unitId, unitName: quota.unitName, byAward: {} };
    row.byAward[quota.award] = quota;
    rows.set(quota.unitId, row);
  }
  return [...rows.values()];
}

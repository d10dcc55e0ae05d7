/** The order of an imported list, row by row: which row, what stands there, which rule it breaks (通知三（一）2). */
import type { Issue } from '../rules/issue';
import type { Award } from '../rules/schema';

export interface ImportedRank {
  /** Number of the row in the sheet, as the sheet shows it. */
  row: number;
  award: string;
  /** As written. */
  value: string;
  /** As read; null when no whole number could be read. */
  rank: number | null;
}

/** blank: nothing written · unread: no whole number from 1 · double: given before · beyond: more than there are people · gap: the number before it is nobody's */
export type RankFault = 'blank' | 'unread' | 'double' | 'beyond' | 'gap';

/** One R11.row for each row at fault, in the order of rows within each award. */
export function checkImportedOrder(rows: readonly ImportedRank[], awards: readonly Pick<Award, 'id' | 'label'>[] = []): Issue[] {
  const labelOf = (id: string): string => awards.find((award) => award.id === id)?.label ?? id;
  return [...new Set(rows.map(({ award }) => award))].flatMap((award) => {
    const list = rows.filter((row) => row.award === award);
    return list.flatMap((row, index): Issue[] => {
      const fault = faultOf(row, index, list);
      if (!fault) return [];
      const params = { row: row.row, value: row.value, awardLabel: labelOf(award), count: list.length, ...fault };
      return [{ code: 'R11.row', clause: '通知三（一）2、三（三）2', severity: 'error', field: 'rank', params }];
    });
  });
}

function faultOf({ value, rank }: ImportedRank, index: number, list: readonly ImportedRank[]): { fault: RankFault; other?: number } | null {
  if (rank === null || !Number.isInteger(rank) || rank < 1) return { fault: value.trim() === '' ? 'blank' : 'unread' };
  const first = list.findIndex((row) => row.rank === rank);
  if (first < index) return { fault: 'double', other: (list[first] as ImportedRank).row };
  if (rank > list.length) return { fault: 'beyond' };
  if (rank > 1 && !list.some((row) => row.rank === rank - 1)) return { fault: 'gap', other: rank - 1 };
  return null;
}

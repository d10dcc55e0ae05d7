/** One line of what an act changed: a field, as it was and as it is. */
export interface Change {
  field: string;
  before: string;
  after: string;
}

const shown = (value: unknown): string => {
  if (value === undefined || value === null || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

type Facts = Record<string, unknown> | null;

/** The fields that differ, in the order in which they were written down; of a list that was made or removed, all. */
export function changesOf(before: Facts, after: Facts): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields.map((field) => ({ field, before: shown(before?.[field]), after: shown(after?.[field]) })).filter((change) => change.before !== change.after);
}

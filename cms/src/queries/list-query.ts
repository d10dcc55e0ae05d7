/** What a list is asked for, after its address was understood: plain data, every field known to the resource. */

export type Comparison = 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte';

/** One condition on one field of the resource. */
export type Condition =
  | { field: string; operator: Comparison; value: string | number | boolean }
  | { field: string; operator: 'in'; values: readonly (string | number | boolean)[] }
  | { field: string; operator: 'contains'; value: string }
  | { field: string; operator: 'null'; value: boolean };

export interface ListQuery {
  conditions: readonly Condition[];
  /** Words of `q`; each must occur. */
  words: readonly string[];
  sort: readonly [field: string, order: 'ASC' | 'DESC'];
  /** Index of the first row, from 0. */
  offset: number;
  /** Rows at most. */
  limit: number;
}

/** A form that is one table under a title: 汇总表, 名额分配表, 成员名单, 评分表, 卷内目录, 回执. */
export interface ListColumn {
  label: string;
  /** Share of the width. */
  share: number;
  align?: 'left' | 'center';
  /** A column of names: each is set in one face. */
  name?: boolean;
}

export interface ListForm {
  kind: 'list-form';
  paper: 'a4' | 'a4-landscape' | 'a3-landscape' | 'a5-landscape';
  /** 附件5; null: no annex. */
  annex: string | null;
  title: string;
  /** Lines above the table, each of facts spread over its width. */
  head: readonly (readonly string[])[];
  columns: readonly ListColumn[];
  rows: readonly (readonly string[])[];
  /** Least height of a row in points, so that there is room to write by hand. */
  rowHeight: number;
  /** Lines below the table, each of parts spread over its width. */
  foot: readonly (readonly string[])[];
}

/** The parts nothing was said about are empty. */
export function listForm(parts: Pick<ListForm, 'title' | 'columns' | 'rows'> & Partial<Omit<ListForm, 'kind'>>): ListForm {
  return { kind: 'list-form', paper: 'a4', annex: null, head: [], rowHeight: 26, foot: [], ...parts };
}

/** Rows to be written by hand. */
export const emptyRows = (columns: readonly ListColumn[], count: number): string[][] => Array.from({ length: count }, () => columns.map(() => ''));

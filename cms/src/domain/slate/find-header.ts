/** Finds the header row of a list and which column holds which field, whatever the order and the wording. */
import type { SlateForm } from '../rules/schema';
import { headingOf } from './reading/plain-text';
import type { Cell } from './sheet';

export type ColumnField = SlateForm['columns'][number]['field'];

export interface Header {
  /** 0-based index of the first row below the header. */
  dataFrom: number;
  /** Column of each field found. */
  columns: ReadonlyMap<ColumnField, number>;
  /** The heading as written, for readings that depend on it. */
  headings: ReadonlyMap<ColumnField, string>;
  /** Labels of required columns that are not there. */
  missing: string[];
}

/** A row with fewer known headings is a title or a person, not a header. */
const FEWEST_HEADINGS = 5;

/** The first header within the form's reach; headings may run over two rows. null when there is none. */
export function findHeader(rows: readonly (readonly Cell[])[], form: SlateForm, from = 0): Header | null {
  for (let index = from; index < Math.min(rows.length, from + form.headerWithin); index += 1) {
    const header = headerAt(rows, index, form);
    if (header) return header;
  }
  return null;
}

/** The header that begins in this row, if one does. */
export function headerAt(rows: readonly (readonly Cell[])[], index: number, form: SlateForm): Header | null {
  const upper = rows[index] ?? [];
  const single = match(upper, index + 1, form);
  if (single.columns.size < FEWEST_HEADINGS) return null;
  if (single.missing.length === 0) return single;
  const lower = rows[index + 1] ?? [];
  const width = Math.max(upper.length, lower.length);
  const merged = Array.from({ length: width }, (_, column) => {
    const known = form.columns.some((entry) => isHeading(lower[column] ?? null, entry.headings, form));
    return known ? (lower[column] ?? null) : (upper[column] ?? null);
  });
  const double = match(merged, index + 2, form);
  return double.missing.length < single.missing.length ? double : single;
}

function match(row: readonly Cell[], dataFrom: number, form: SlateForm): Header {
  const columns = new Map<ColumnField, number>();
  const headings = new Map<ColumnField, string>();
  const written = row.map((cell) => headingOf(cell, form.variants));
  for (const entry of form.columns) {
    const column = bestColumn(written, entry.headings);
    if (column === -1) continue;
    columns.set(entry.field, column);
    headings.set(entry.field, written[column] as string);
  }
  const missing = form.columns.filter((entry) => entry.required && !columns.has(entry.field)).map((entry) => entry.label);
  return { dataFrom, columns, headings, missing };
}

/** Headings come in order of preference; a remark in brackets after a heading does not change it. */
function bestColumn(written: readonly string[], headings: readonly string[]): number {
  for (const heading of headings) {
    const exact = written.indexOf(heading);
    if (exact !== -1) return exact;
  }
  for (const heading of headings) {
    const remarked = written.findIndex((text) => withoutRemark(text) === heading);
    if (remarked !== -1) return remarked;
  }
  return -1;
}

function isHeading(cell: Cell, headings: readonly string[], form: SlateForm): boolean {
  return bestColumn([headingOf(cell, form.variants)], headings) !== -1;
}

function withoutRemark(text: string): string {
  return text.replace(/[*※]/g, '').replace(/\([^()]*\)$/, '').replace(/[:：]$/, '');
}

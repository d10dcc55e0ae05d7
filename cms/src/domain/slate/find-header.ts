/** Finds the header row of a list and which column holds which field, whatever the order and the wording. */
import type { SlateForm } from '../rules/schema';
import { headingOf } from './reading/plain-text';
import type { Cell } from './sheet';

export type ColumnField = SlateForm['columns'][number]['field'];

export interface Header {
  /** 0-based index of its row, and of the first row below it. */
  begins: number;
  dataFrom: number;
  /** Column of each field found. */
  columns: ReadonlyMap<ColumnField, number>;
  /** The heading as written, for readings that depend on it. */
  headings: ReadonlyMap<ColumnField, string>;
  /** Labels of required columns that are not there. */
  missing: string[];
}

type Rows = readonly (readonly Cell[])[];

/** A row with fewer known headings is a title or a person, not a header. */
const FEWEST_HEADINGS = 5;
const LONGEST_HEADING = 60;

/** Looks for headers by one form; build it once for a sheet. */
export class HeaderFinder {
  /** Heading text → field and its place in the order of preference. */
  private readonly known = new Map<string, { field: ColumnField; preference: number }>();

  constructor(private readonly form: SlateForm) {
    for (const { field, headings } of form.columns) {
      headings.forEach((heading, preference) => this.known.set(heading, { field, preference }));
    }
  }

  /** The first header within the form's reach; null when there is none. */
  first(rows: Rows): Header | null {
    return this.search(rows, 0, Math.min(rows.length, this.form.headerWithin));
  }

  /** The next header below one; null when there is none. */
  next(rows: Rows, header: Header): Header | null {
    return this.search(rows, header.dataFrom, rows.length);
  }

  private search(rows: Rows, from: number, to: number): Header | null {
    for (let index = from; index < to; index += 1) {
      const header = this.at(rows, index);
      if (header) return header;
    }
    return null;
  }

  /** The header that begins in this row, if one does; its headings may run over two rows. */
  private at(rows: Rows, index: number): Header | null {
    const upper = rows[index] as readonly Cell[];
    const single = this.match(upper, index, index + 1);
    if (single.columns.size < FEWEST_HEADINGS) return null;
    if (single.missing.length === 0) return single;
    const lower = rows[index + 1] ?? [];
    const merged = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) =>
      this.recognise(lower[column]) ? lower[column] : upper[column],
    );
    const double = this.match(merged, index, index + 2);
    return double.missing.length < single.missing.length ? double : single;
  }

  private match(row: readonly (Cell | undefined)[], begins: number, dataFrom: number): Header {
    const best = new Map<ColumnField, { column: number; preference: number; heading: string }>();
    for (const [column, cell] of row.entries()) {
      const found = this.recognise(cell);
      if (!found) continue;
      const rival = best.get(found.field);
      if (!rival || found.preference < rival.preference) best.set(found.field, { ...found, column });
    }
    return {
      begins,
      dataFrom,
      columns: new Map([...best].map(([field, { column }]) => [field, column])),
      headings: new Map([...best].map(([field, { heading }]) => [field, heading])),
      missing: this.form.columns.filter(({ required, field }) => required && !best.has(field)).map(({ label }) => label),
    };
  }

  /** What a heading means; a remark in brackets or a mark of obligation after it does not change it. */
  private recognise(cell: Cell | undefined): { field: ColumnField; preference: number; heading: string } | null {
    // numbers, dates and long texts are no headings; most cells of most rows end here
    if (typeof cell !== 'string' || cell.length > LONGEST_HEADING) return null;
    const heading = headingOf(cell, this.form.variants);
    const exact = this.known.get(heading);
    if (exact) return { ...exact, heading };
    const remarked = this.known.get(heading.replace(/[*※]/g, '').replace(/[:：]$/, '').replace(/\([^()]*\)$/, ''));
    // an exact heading elsewhere in the row is preferred to any with a remark
    return remarked ? { field: remarked.field, preference: remarked.preference + this.known.size, heading } : null;
  }
}

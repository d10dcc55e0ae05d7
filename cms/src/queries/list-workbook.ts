/** A list as an .xlsx, streamed: every row that meets its filters, in its order, with the columns the reader sees. */
import type { Readable } from 'node:stream';
import { streamWorkbook } from '../adapters/workbook/stream-workbook';
import type { CellOut } from '../adapters/workbook/write-workbook';
import { listedValue, type ListColumnEntry } from '../domain/forms/list-columns';
import type { EditionRules } from '../domain/rules/schema';
import { streamList } from './stream-list';
import type { Statement } from './statement';

export interface ListWorkbook {
  resource: string;
  title: string;
  columns: readonly ListColumnEntry[];
  rules: EditionRules;
  statement: Statement;
}

/** Numbers stay numbers, everything else is text. */
const cellOf = (value: string | number): CellOut => (typeof value === 'number' ? value : { text: value, style: 'words' });

async function* rowsOf({ resource, columns, rules, statement }: ListWorkbook): AsyncGenerator<CellOut[][]> {
  for await (const records of streamList(statement)) {
    yield records.map((record) => columns.map((column) => cellOf(listedValue(resource, column, record[column.field], rules))));
  }
}

/** The bytes as they come. */
export function listWorkbook(list: ListWorkbook): Readable {
  const { title, columns } = list;
  const sheet = { name: title, widths: columns.map(({ width }) => width), headRows: 1, checks: [], numbered: true, head: [columns.map(({ label }): CellOut => ({ text: label, style: 'head' }))] };
  return streamWorkbook(sheet, rowsOf(list));
}

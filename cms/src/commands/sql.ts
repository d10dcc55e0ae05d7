/** SQL inside a command's transaction: a template whose values travel as parameters, never as text. */
import type { Knex } from 'knex';

export interface Sql {
  /** The rows a statement answers. */
  <Row = Record<string, never>>(strings: TemplateStringsArray, ...values: unknown[]): Promise<Row[]>;
}

/** A piece of a statement written by the program itself (column names), never by a caller. */
export class SqlText {
  constructor(readonly text: string) {}
}

/** Binds the template to one transaction: a statement elsewhere would survive its rollback. */
export function sqlOf(transaction: Knex.Transaction): Sql {
  return async <Row>(strings: TemplateStringsArray, ...values: unknown[]) => {
    let text = '';
    const bindings: unknown[] = [];
    strings.forEach((string, index) => {
      text += string;
      if (index >= values.length) return;
      const value = values[index];
      if (value instanceof SqlText) text += value.text;
      else {
        text += '?';
        bindings.push(value === undefined ? null : value);
      }
    });
    const { rows } = (await transaction.raw(text, bindings as Knex.RawBinding[])) as { rows: Row[] };
    return rows;
  };
}

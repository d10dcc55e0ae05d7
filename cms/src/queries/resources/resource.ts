/** What a resource of /rest is made of: its columns, who may see them, how it is searched and which rows an actor's scope holds. */
import type { Action } from '../../domain/access/authorise';
import type { Visibility } from '../../domain/rules/schema';

/** Who may see a field; which classes a role sees is said in the edition's roles.json. */
export type FieldClass = Visibility;

/** How a value is read from a filter and written into an answer. */
export type FieldType = 'key' | 'text' | 'integer' | 'boolean' | 'date' | 'instant' | 'json';

/** One field of an answer. `sql` may name the resource's row (`t`) and the joins listed in `needs`. */
export interface Field {
  sql: string;
  type: FieldType;
  class: FieldClass;
  /** Joins that `sql` reads, in the order they must be written. */
  needs?: readonly string[];
  /** Answers to filters; false also hides the field from sorting. */
  filterable: boolean;
  sortable: boolean;
  /** For a relation: the own column and the table whose documentId is the public id, so that filters use the column's index. */
  relation?: { column: string; table: string };
}

/** Which rows of a resource lie in an actor's scope. */
export type ScopeRule =
  /** No unit owns the rows: whoever may read the resource reads all of them. */
  | { kind: 'whole' }
  /** The row belongs to one account, whose documentId stands in `sql`. */
  | { kind: 'owner'; sql: string }
  /** The row's unit path (`sql`) lies below the actor's unit; `shared` also shows rows of units above it, `open` those that are everybody's. */
  | { kind: 'path'; sql: string; needs?: readonly string[]; shared?: boolean; open?: string }
  /** Own columns by the kind of the actor's unit, covered by indexes; `asked`: the column of the agency that was asked. */
  | { kind: 'nominee'; alias: string; needs?: readonly string[]; asked?: string };

/** One resource of /rest. */
export interface Resource {
  /** Name in addresses: `/rest/<name>`. */
  name: string;
  /** What a message calls one record. */
  label: string;
  table: string;
  /** Null for what is the reader's own: no right is asked, and the scope is 'owner'. */
  readAction: Action | null;
  fields: Readonly<Record<string, Field>>;
  joins: Readonly<Record<string, string>>;
  scope: ScopeRule;
  /** Fields tell of persons: a role sees those whose class its `sees` names. Otherwise whoever may read sees all. */
  personal: boolean;
  /** Searched by `q`: one SQL text over the row. `indexed`: lower-case without spaces, with a GIN index over its bigrams. */
  search?: { sql: string; needs?: readonly string[]; indexed: boolean };
  defaultSort: readonly [field: string, order: 'ASC' | 'DESC'];
}

type Options = Partial<Pick<Field, 'class' | 'needs' | 'filterable' | 'sortable'>>;

function field(type: FieldType, sql: string, options: Options): Field {
  return { sql, type, class: 'internal', filterable: true, sortable: type !== 'json', ...options };
}

/** A text column. */
export const text = (sql: string, options: Options = {}): Field => field('text', sql, options);
/** An integer column. */
export const integer = (sql: string, options: Options = {}): Field => field('integer', sql, options);
/** A boolean column; null means «not known». */
export const boolean = (sql: string, options: Options = {}): Field => field('boolean', sql, options);
/** A civil date, `YYYY-MM-DD`. */
export const date = (sql: string, options: Options = {}): Field => field('date', sql, options);
/** An instant, answered as ISO text with Z. */
export const instant = (sql: string, options: Options = {}): Field => field('instant', sql, options);
/** A JSON column, answered as it is stored; not filtered, not sorted. */
export const json = (sql: string, options: Options = {}): Field => field('json', sql, { filterable: false, ...options });
/** The public id of the row itself. */
export const ownId = (): Field => field('key', 't.document_id', { class: 'public' });
/** The public id of a related row. */
export function related(column: string, table: string, join: string, options: Options = {}): Field {
  return { ...field('key', `${join}.document_id`, { needs: [join], ...options }), relation: { column, table } };
}

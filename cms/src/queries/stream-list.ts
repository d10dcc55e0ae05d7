/** A whole list, however long, in batches: read by a cursor in one snapshot, so that no row is met twice or missed. */
import { platform } from '../adapters/platform';
import type { ListQuery } from './list-query';
import { joinList, joinsOf, narrowing, selectList } from './list-statement';
import type { Resource } from './resources/resource';
import type { ReadScope } from './scope-condition';
import { Parameters, type Statement } from './statement';

const BATCH = 500;
/** A spreadsheet has no more rows. */
const MOST_ROWS = 1_048_000;
/** Whoever reads more slowly keeps a connection from others. */
const MOST_SECONDS = 300;

interface Connection {
  query(config: { text: string; values?: unknown[] }): Promise<{ rows: { record: string }[] }>;
}
interface Pool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

/** The statement of the whole list; `record` is a row's JSON text. */
export function wholeListStatement(resource: Resource, { conditions, words, sort: [sortField, order] }: Pick<ListQuery, 'conditions' | 'words' | 'sort'>, scope: ReadScope, fields: readonly string[]): Statement {
  const parameters = new Parameters();
  const { where, joins } = narrowing(resource, { conditions, words }, scope, parameters);
  const sorted = resource.fields[sortField]!;
  const all = joinList(resource, [...joins, ...joinsOf(resource, fields), ...(sorted.needs ?? [])]);
  const text = `select row_to_json(r)::text as record from (select ${selectList(resource, fields)} from ${resource.table} t${all}${where} order by ${sorted.sql} ${order}, t.id ${order} limit ${MOST_ROWS}) r`;
  return { text, values: parameters.values, stable: false };
}

/** The rows in batches. Throws when the reader takes longer than five minutes. */
export async function* streamList({ text, values }: Statement): AsyncGenerator<Readonly<Record<string, unknown>>[]> {
  const pool = platform().connection.client as Pool;
  const connection = await pool.acquireConnection();
  const until = performance.now() + MOST_SECONDS * 1000;
  try {
    await connection.query({ text: 'begin transaction isolation level repeatable read read only' });
    await connection.query({ text: `declare list no scroll cursor for ${text}`, values });
    for (;;) {
      const { rows } = await connection.query({ text: `fetch ${BATCH} from list` });
      if (rows.length > 0) yield rows.map(({ record }) => JSON.parse(record) as Record<string, unknown>);
      if (rows.length < BATCH) return;
      if (performance.now() > until) throw new Error('The reader of a list took too long.');
    }
  } finally {
    await connection.query({ text: 'rollback' }).catch(() => undefined);
    await pool.releaseConnection(connection);
  }
}

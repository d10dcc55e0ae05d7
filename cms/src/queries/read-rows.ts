/**
 * Runs one reading statement on a pooled connection, past the query builder: numbered parameters, text results,
 * plans kept by PostgreSQL for statements seen often. Inside a transaction use the transaction instead.
 */
import { createHash } from 'node:crypto';
import { platform } from '../adapters/platform';
import type { Statement } from './statement';

interface Connection {
  query(config: { text: string; values: unknown[]; name?: string }): Promise<{ rows: unknown[] }>;
}
interface Pool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

/** A statement is prepared from this many uses on; the bound keeps a visitor with odd filters from filling the server. */
const PREPARE_FROM = 5;
const MOST_PREPARED = 200;
const uses = new Map<string, { count: number; name: string | null }>();
let prepared = 0;

function nameOf(text: string): string | undefined {
  const known = uses.get(text);
  if (!known) {
    if (uses.size > 5_000) for (const [key, use] of uses) if (use.name === null) uses.delete(key);
    uses.set(text, { count: 1, name: null });
    return undefined;
  }
  known.count += 1;
  if (known.name === null && known.count >= PREPARE_FROM && prepared < MOST_PREPARED) {
    prepared += 1;
    known.name = `q${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  }
  return known.name ?? undefined;
}

/** The rows of one statement. */
export async function readRows<Row>({ text, values, stable }: Statement): Promise<Row[]> {
  const pool = platform().connection.client as Pool;
  const connection = await pool.acquireConnection();
  try {
    const name = stable ? nameOf(text) : undefined;
    const { rows } = await connection.query(name === undefined ? { text, values } : { text, values, name });
    return rows as Row[];
  } finally {
    await pool.releaseConnection(connection);
  }
}

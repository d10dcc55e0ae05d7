/**
 * Makes `commit()` tell the truth. knex resolves `trx.commit()` although COMMIT failed (a deferred constraint,
 * a lost connection); only `executionPromise` rejects. Without this wrap Strapi acknowledges lost writes.
 */
import type { Knex } from 'knex';

const WRAPPED = Symbol.for('skills-award.commit-safe');

/** Wraps the connection's `transaction` once; plain assignment would be ignored by knex's function object. */
export function makeCommitSafe(connection: Knex): void {
  if ((connection as unknown as Record<symbol, unknown>)[WRAPPED]) return;
  const original = connection.transaction.bind(connection) as (...args: unknown[]) => Promise<Knex.Transaction>;
  const transaction = async (...args: unknown[]): Promise<unknown> => {
    if (typeof args[0] === 'function') return original(...args);
    const trx = await original(...args);
    // Failures reach the caller through commit(); without a listener they would also be unhandled rejections.
    trx.executionPromise.catch(() => undefined);
    const commit = trx.commit.bind(trx);
    Object.defineProperty(trx, 'commit', {
      configurable: true,
      value: async (value?: unknown) => {
        const answer = await commit(value);
        await trx.executionPromise;
        return answer;
      },
    });
    return trx;
  };
  Object.defineProperty(connection, 'transaction', { configurable: true, value: transaction });
  Object.defineProperty(connection, WRAPPED, { value: true });
}

/** A COMMIT that fails must never be acknowledged: neither for a deferred constraint nor for a lost connection. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { makeCommitSafe } from '@cms/adapters/commit-safety';
import { createDatabase, dropDatabase } from '../server';

const fromCms = createRequire(new URL('../../../cms/package.json', import.meta.url));
interface StrapiDatabase {
  connection: Knex;
  transaction(work: (context: { trx: Knex.Transaction; onCommit(listener: () => void): void }) => Promise<unknown>): Promise<unknown>;
  destroy(): Promise<void>;
}
const { Database } = createRequire(fromCms.resolve('@strapi/core'))('@strapi/database') as { Database: new (config: unknown) => StrapiDatabase };

let databaseUrl: string;
const open: StrapiDatabase[] = [];
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

function strapiDatabase(): StrapiDatabase {
  const db = new Database({
    connection: { client: 'postgres', connection: { connectionString: databaseUrl }, pool: { min: 0, max: 4 } },
    settings: { migrations: { dir: '.' } },
    logger: silent,
  });
  open.push(db);
  return db;
}

beforeAll(async () => {
  databaseUrl = await createDatabase();
  const db = strapiDatabase();
  await db.connection.raw('create table ranks (person text, rank int, constraint ranks_key unique (rank) deferrable initially deferred)');
});

afterAll(async () => {
  for (const db of open) await db.destroy();
  await dropDatabase(databaseUrl);
});

/** Two people on one rank: the violation is found by COMMIT. */
async function sameRankTwice(db: StrapiDatabase, rank: number): Promise<{ acknowledged: boolean; effects: number }> {
  let effects = 0;
  const acknowledged = await db
    .transaction(async ({ trx, onCommit }) => {
      onCommit(() => (effects += 1));
      await trx.raw('insert into ranks values (?, ?), (?, ?)', ['甲', rank, '乙', rank]);
    })
    .then(
      () => true,
      () => false,
    );
  return { acknowledged, effects };
}

async function killedBeforeCommit(db: StrapiDatabase): Promise<boolean> {
  const killer = strapiDatabase();
  return db
    .transaction(async ({ trx }) => {
      await trx.raw('insert into ranks values (?, ?)', ['丙', 99]);
      const { rows } = await trx.raw('select pg_backend_pid() as pid');
      await killer.connection.raw('select pg_terminate_backend(?)', [rows[0].pid]);
    })
    .then(
      () => true,
      () => false,
    );
}

describe('a failed COMMIT', () => {
  it('is acknowledged, and its effects run, without the wrap (why the wrap exists)', async () => {
    const db = strapiDatabase();
    expect(await sameRankTwice(db, 1)).toEqual({ acknowledged: true, effects: 1 });
    expect((await db.connection.raw('select count(*)::int as n from ranks')).rows).toEqual([{ n: 0 }]);
  });

  it('is rejected with the wrap, and nothing follows from it', async () => {
    const db = strapiDatabase();
    makeCommitSafe(db.connection);
    expect(await sameRankTwice(db, 2)).toEqual({ acknowledged: false, effects: 0 });
    expect((await db.connection.raw('select count(*)::int as n from ranks')).rows).toEqual([{ n: 0 }]);
  });

  it('is rejected with the wrap when the connection dies before COMMIT', async () => {
    const db = strapiDatabase();
    makeCommitSafe(db.connection);
    expect(await killedBeforeCommit(db)).toBe(false);
    // The pool of `db` may still hand out the killed connection: what was stored is asked for over another one.
    expect((await strapiDatabase().connection.raw('select count(*)::int as n from ranks')).rows).toEqual([{ n: 0 }]);
  });

  it('leaves good transactions, rollbacks and container transactions as they were', async () => {
    const db = strapiDatabase();
    makeCommitSafe(db.connection);
    makeCommitSafe(db.connection);
    await db.transaction(async ({ trx }) => trx.raw('insert into ranks values (?, ?)', ['丁', 3]));
    await expect(
      db.transaction(async ({ trx }) => {
        await trx.raw('insert into ranks values (?, ?)', ['戊', 4]);
        throw new Error('refused by a rule');
      }),
    ).rejects.toThrow('refused by a rule');
    await db.connection.transaction(async (trx) => {
      await trx.raw('insert into ranks values (?, ?)', ['己', 5]);
    });
    await expect(db.connection.transaction(async (trx) => trx.raw('insert into ranks values (?, ?), (?, ?)', ['庚', 6, '辛', 6]))).rejects.toThrow('ranks_key');
    expect((await db.connection.raw('select rank from ranks order by rank')).rows).toEqual([{ rank: 3 }, { rank: 5 }]);
  });
});

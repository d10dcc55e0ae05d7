import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startEmbedded } from '../../scripts/database/embedded.ts';
import { choosePlace, type Place } from '../../scripts/database/place.ts';
import { Shutdown } from '../../scripts/launch/shutdown.js';
import { newDataFolder, ROOT } from './launcher';

const isRoot = process.getuid?.() === 0;

async function start(place: Place, folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const shutdown = new Shutdown();
  onTestFinished(() => shutdown.end());
  const log = path.join(folder, 'postgres.log');
  const { url } = await startEmbedded(place, { password: 'secret', log, database: 'things', durable: false, shutdown });
  return { url, stop: () => shutdown.end() };
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded database', () => {
  it('keeps what it was given, in UTF-8 and UTC, and forgets a pid file that names a stranger', async () => {
    const folder = newDataFolder();
    const place = choosePlace(ROOT, path.join(folder, 'postgres'), 'test');
    expect(place).toMatchObject({ cluster: path.join(folder, 'postgres/cluster'), elsewhere: false });
    const first = await start(place, folder);
    await query(first.url, `create table kept as select '四平' as name`);
    expect(await query(first.url, `select current_setting('server_encoding') as encoding, current_setting('TimeZone') as zone`)).toEqual([
      { encoding: 'UTF8', zone: 'UTC' },
    ]);
    await first.stop();
    expect(readdirSync(path.join(folder, 'postgres'))).toEqual(['cluster']);

    // PostgreSQL alone refuses to start while a process of this number lives.
    writeFileSync(path.join(place.cluster, 'postmaster.pid'), `${process.pid}\n${place.cluster}\n`);
    const second = await start(place, folder);
    expect(await query(second.url, 'select name from kept')).toEqual([{ name: '四平' }]);
  });

  it('lets nobody in without the password', async () => {
    const folder = newDataFolder();
    const { url } = await start(choosePlace(ROOT, path.join(folder, 'postgres'), 'test'), folder);
    await expect(query(url.replace('secret', 'guess'), 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('goes where its account can reach it, and comes back to the same place', () => {
    const folder = newDataFolder();
    const closed = path.join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o700);
    const id = `test-${path.basename(folder)}`;
    const outside = `/var/tmp/skills-award-${id}`;
    onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
    choosePlace(ROOT, path.join(closed, 'postgres'), id);
    // Interrupted before there was a cluster, the next start chooses the same again.
    const place = choosePlace(ROOT, path.join(closed, 'postgres'), id);
    // Only root hands the database to an account that can be shut out.
    expect(place).toMatchObject(isRoot ? { cluster: `${outside}/cluster`, elsewhere: true } : { elsewhere: false });
    mkdirSync(place.cluster);
    chmodSync(closed, 0o711);
    expect(choosePlace(ROOT, path.join(closed, 'postgres'), id)).toEqual(place);
    expect(existsSync(outside)).toBe(isRoot);
  });
});

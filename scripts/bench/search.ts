/**
 * `npm run bench:search`: the quick search among a million invented people, in PostgreSQL itself: the server's own
 * statement over the columns and indexes it reads. Exit code 1 when a query takes longer than promised.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { functions } from '../../cms/src/adapters/constraints/functions';
import { programme } from '../../cms/src/adapters/constraints/programme';
import { quickSearch } from '../../cms/src/adapters/constraints/quick-search';
import { quickQuery } from '../../cms/src/domain/person/quick-query';
import { quickSearchStatement } from '../../cms/src/queries/quick-search-statement';
import { nominees } from '../../cms/src/queries/resources/nominees';
import { units } from '../../cms/src/queries/resources/units';
import type { ReadScope } from '../../cms/src/queries/scope-condition';
import type { Launch } from '../launch/bootstrap.js';
import { Progress } from '../launch/progress.js';
import { Shutdown } from '../launch/shutdown.js';
import { startThrowAwayDatabase } from '../test/throw-away-database';

const PEOPLE = 1_000_000;
const ROUNDS = 7;
/** Milliseconds at most, the slowest query's median. */
const TARGET = 150;

if (process.argv.includes('--help')) {
  console.log('用法：npm run --silent bench:search\n在一百万名虚构人员里按姓名、拼音首字母、号码末几位查找，量每种查法的时间。超出约定退出码非 0。');
  process.exit(0);
}

const TABLES = `
create table units (id serial primary key, document_id text, code text, name text, short_name text, path text, parent_id int);
create table nominees (id serial primary key, document_id text, body_id int, name text, employer_name text, occupation text, certificate_number text);
insert into units (document_id, code, name, short_name, path) select 'u' || g, '22' || lpad(g::text, 4, '0'), '某某市第' || g || '人力资源和社会保障局', '某市' || g, '/22/22' || lpad(g::text, 4, '0') || '/' from generate_series(1, 5000) g;
insert into nominees (document_id, body_id, name, employer_name, occupation, certificate_number)
select 'n' || g, 1 + g % 18,
  substr('赵钱孙李周吴郑王冯陈单曾张刘杨黄徐朱林何', 1 + (g / 7) % 20, 1) || substr('建国志强秀英海涛雪松文博天宇子涵晓东', 1 + (g / 140) % 18, 1) || substr('明华军伟芳敏静丽涛勇磊娜艳杰', 1 + (g / 2520) % 14, 1),
  '测试企业' || g % 9973, (array['数控车工', '焊工', '钳工', '电工'])[1 + g % 4], 'JL' || lpad(((g * 7919::bigint) % 100000000)::text, 8, '0')
from generate_series(1, ${PEOPLE}) g`;

const root = path.resolve(import.meta.dirname, '../..');
const logs = path.join(root, '.artifacts', 'logs');
mkdirSync(logs, { recursive: true });
const shutdown = new Shutdown();
const progress = new Progress(process.stdout);
const url = await startThrowAwayDatabase({ root, env: process.env, logs, progress, shutdown } as unknown as Launch);
const client = new pg.Client(url);
await client.connect();
await progress.step('一百万人', () => client.query(TABLES));
const needed = ['search_bigrams', 'nominee_search'];
const indexes = ['nominees_search_idx', 'nominees_body_name_idx', 'nominees_name_idx', 'units_path_idx'];
await progress.step('建立索引', async () => {
  for (const { name, sql } of functions) if (needed.includes(name)) await client.query(sql);
  for (const { sql } of quickSearch) await client.query(sql);
  for (const { name, sql } of programme) if (indexes.includes(name)) await client.query(sql.replace('(body_id, name, id)', '(body_id, name)'));
  await client.query('vacuum analyze');
});

const whole: ReadScope = { kind: 'all' };
const body: ReadScope = { kind: 'subtree', unit: { id: 'u3', path: '/22/220003/', kind: 'prefecture' }, nested: false };
let worst = 0;
for (const [who, scope] of [['省厅', whole], ['推荐单位', body]] as const) {
  for (const typed of ['王', '王文', '文博', 'w', 'wwb', 'sxm', '4321', '某市12', '测试企业88', '查无此人', 'zzzz']) {
    const statement = quickSearchStatement(quickQuery(typed)!, [nominees, units].map((resource) => ({ resource, scope, numbers: true })));
    const times: number[] = [];
    let rows = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const began = performance.now();
      rows = (await client.query(statement.text, statement.values)).rows.length;
      times.push(performance.now() - began);
    }
    const median = times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!;
    worst = Math.max(worst, median);
    console.log(`${who}  ${typed}  ${median.toFixed(1)} 毫秒，${rows} 项`);
  }
}
await client.end();
await shutdown.end();
console.log(`最慢 ${worst.toFixed(1)} 毫秒，约定不超过 ${TARGET} 毫秒`);
process.exitCode = worst > TARGET ? 1 : 0;

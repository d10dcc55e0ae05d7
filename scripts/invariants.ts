/** Shell: checks what must hold in the data, whatever program wrote it. */
import pg from 'pg';
import { InputError, printJson, runCommandLine } from './command-line';
import { databaseOf } from './database/running';
import { checkTruths } from './invariants/check-truths';
import { TRUTHS } from './invariants/truths';

const help = `
数据核对：逐条检查数据库里必须成立的 ${TRUTHS.length} 件事，只读不写。

用法  npm run --silent invariants -- [--data-dir 目录] [--json] [--list]

  --data-dir  服务的数据目录，核对它正在运行的内置数据库；不写时用 DATA_DIR，再没有用 .data
  --list      只列出要核对什么
设了 DATABASE_URL 时核对它。

输出（--json）  {"ok","checked","broken":[{"id","holds","count","rows"}]}，rows 是最先的几行。
退出码  0 都成立，1 有不成立的，2 连不上或用法不对。
`;

await runCommandLine({ help, options: { 'data-dir': { type: 'string' }, list: { type: 'boolean' } }, positionals: { min: 0, max: 0 } }, async ({ values }) => {
  if (values.list) {
    if (values.json) printJson(TRUTHS.map(({ id, holds }) => ({ id, holds })));
    else for (const { id, holds } of TRUTHS) process.stdout.write(`${id}\t${holds}\n`);
    return;
  }
  const client = new pg.Client({ connectionString: databaseOf(values['data-dir']), application_name: 'skills-award invariants', connectionTimeoutMillis: 5_000, options: '-c default_transaction_read_only=on -c timezone=UTC' });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new InputError(`连不上数据库：${(error as Error).message || (error as NodeJS.ErrnoException).code}。请确认服务或数据库正在运行。`);
  }
  try {
    const broken = await checkTruths(client);
    if (values.json) printJson({ ok: broken.length === 0, checked: TRUTHS.length, broken });
    else {
      for (const { id, holds, count, rows } of broken) process.stdout.write(`不成立  ${holds}（${id}）：${count} 处，如 ${JSON.stringify(rows[0])}\n`);
      process.stdout.write(broken.length === 0 ? `${TRUTHS.length} 条都成立\n` : `${TRUTHS.length} 条中 ${broken.length} 条不成立\n`);
    }
    if (broken.length > 0) process.exitCode = 1;
  } finally {
    await client.end();
  }
});

/** Shell: checks an edition's journal and what follows from it, by a program that shares nothing with the server. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, printJson, runCommandLine } from './command-line';
import { askPassword } from './import/ask-password';
import { NotAnExport, parseExport, type JournalDocument, type SignedHead } from './verify/document';
import { readDatabase } from './verify/read-database';
import { readServer } from './verify/read-server';
import { verifyDocument } from './verify/verify-document';
import { readCalendar } from './verify/working-days';

const help = `
核验日志：用与服务端无关的程序核对办理日志，并重新计算名额、公示期、排序和状态。

用法  npm run --silent verify -- --edition 8 --user auditor [--server http://127.0.0.1:1337] [--json]
      npm run --silent verify -- --edition 8 --export 导出文件.ndjson [--json]
      DATABASE_URL=… npm run --silent verify -- --edition 8 [--json]

  --edition     第几届
  --user        有权查看日志的账号，从正在运行的服务导出；口令取自 IMPORT_PASSWORD，否则在终端询问
  --export      已导出的文件（办公端「办理日志」导出的 NDJSON）
  --key         另行保管的公钥文件（PEM）；不写时用导出中的
  --checkpoint  另行保管的签名：以前导出的文件，或一个签名的 JSON；用来发现截断和重写

输出（--json）  {"ok","entries","problems":[{"sequence","code","detail"}]}
退出码  0 没有问题，1 有问题，2 读不了或用法不对。
`;

const options = {
  edition: { type: 'string' },
  export: { type: 'string' },
  user: { type: 'string' },
  server: { type: 'string', default: 'http://127.0.0.1:1337' },
  key: { type: 'string' },
  checkpoint: { type: 'string' },
} as const;

const HOLIDAYS = path.join(process.env['CONFIG_FOLDER'] ?? fileURLToPath(new URL('../config', import.meta.url)), 'holidays');

await runCommandLine({ help, options, positionals: { min: 0, max: 0 } }, async ({ values }) => {
  const number = numberOf(values.edition);
  const document = await readDocument(values, number);
  if (document.edition.number !== number) throw new InputError(`这是第 ${document.edition.number} 届的日志，不是第 ${number} 届。`);
  const key = values.key === undefined ? null : textOf(values.key);
  const heads = values.checkpoint === undefined ? [] : headsOf(values.checkpoint);
  const problems = verifyDocument(document, { key: key ?? document.publicKey ?? document.checkpoints.at(-1)?.publicKey ?? heads[0]?.publicKey ?? null, heads, calendar: readCalendar(HOLIDAYS) });
  if (values.json) printJson({ ok: problems.length === 0, entries: document.entries.length, problems });
  else {
    for (const { sequence, code, detail } of problems) process.stdout.write(`${sequence === null ? '' : `第 ${sequence} 条 `}${detail}（${code}）\n`);
    process.stdout.write(problems.length === 0 ? `${document.entries.length} 条日志，没有发现问题\n` : `${document.entries.length} 条日志，${problems.length} 个问题\n`);
  }
  if (problems.length > 0) process.exitCode = 1;
});

function numberOf(edition: string | undefined): number {
  if (edition === undefined || !/^[1-9]\d{0,3}$/.test(edition)) throw new InputError('请用 --edition 指明第几届，如 --edition 8。');
  return Number(edition);
}

async function readDocument(values: { export?: string; user?: string; server: string }, number: number): Promise<JournalDocument> {
  if (values.export !== undefined) return parsed(values.export, textOf(values.export));
  if (values.user !== undefined) return parsed(values.server, await readServer(values.server, values.user, await askPassword(values.user)));
  const databaseUrl = process.env['DATABASE_URL'];
  if (databaseUrl) return readDatabase(databaseUrl, number);
  throw new InputError('请用 --user 或 --export 指明从哪里读日志，或设 DATABASE_URL。');
}

function parsed(source: string, text: string): JournalDocument {
  try {
    return parseExport(text);
  } catch (error) {
    if (error instanceof NotAnExport) throw new InputError(`${source}：${error.message}。`);
    throw error;
  }
}

/** An earlier export, or one signed head as JSON. */
function headsOf(file: string): SignedHead[] {
  const text = textOf(file);
  if (text.startsWith('{"line":"edition"')) {
    const { checkpoints, head } = parsed(file, text);
    return [...checkpoints, ...(head ? [head] : [])];
  }
  try {
    return [JSON.parse(text) as SignedHead];
  } catch {
    throw new InputError(`${file} 既不是日志导出，也不是一个签名。`);
  }
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new InputError(`${file}：没有这个文件。`);
  return readFileSync(file, 'utf8');
}

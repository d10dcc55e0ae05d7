/** Shell: takes an edition's archive package from a running server into a file. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { InputError, runCommandLine } from './command-line';
import { askPassword } from './import/ask-password';

const help = `
归档：把一届的规则、记录、办理日志和已发布的网页装进一个 ZIP，附各文件的 SHA-256 清单。身份证号和电话不装入。

用法  npm run --silent archive -- --edition 8 --out 文件.zip [--user office] [--server http://127.0.0.1:1337]

密码取自环境变量 IMPORT_PASSWORD，否则在终端询问。用 verify-archive 核对文件。
`;

const options = {
  edition: { type: 'string' },
  out: { type: 'string' },
  user: { type: 'string', default: 'office' },
  server: { type: 'string', default: 'http://127.0.0.1:1337' },
} as const;

await runCommandLine({ help, options, positionals: { min: 0, max: 0 } }, async ({ values }) => {
  const { edition, out, user, server } = values;
  if (edition === undefined || out === undefined) throw new InputError('请用 --edition 指明届次，用 --out 指明文件。');
  const origin = new URL(server).origin;
  const call = async (path: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${origin}/rest${path}`, init);
    } catch {
      throw new InputError(`连不上 ${origin}，请先用 npm start 启动服务，或用 --server 指明地址。`);
    }
  };
  const told = async (answer: Response): Promise<Response> => {
    if (answer.ok) return answer;
    const { message } = (await answer.json().catch(() => ({}))) as { message?: string };
    throw new InputError(message ?? `服务器答复 ${answer.status}`);
  };
  const json = { 'content-type': 'application/json', origin };
  const session = await told(await call('/session', { method: 'POST', headers: json, body: JSON.stringify({ username: user, password: await askPassword(user) }) }));
  const cookie = session.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const found = await told(await call(`/editions?filter=${encodeURIComponent(JSON.stringify({ number: Number(edition) }))}`, { headers: { cookie } }));
  const [record] = (await found.json()) as { id: string }[];
  if (!record) throw new InputError(`没有第 ${edition} 届。`);
  const archive = await told(await call(`/editions/${record.id}/archive`, { method: 'POST', headers: { ...json, cookie }, body: '{}' }));
  await pipeline(Readable.fromWeb(archive.body as ReadableStream), createWriteStream(out));
  process.stdout.write(`第 ${edition} 届的归档包已存为 ${out}\n`);
});

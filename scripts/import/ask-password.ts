/** The password for an import: from the environment, else asked for at the terminal without showing it. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { InputError } from '../command-line';

/** Reads IMPORT_PASSWORD or prompts. Throws InputError when there is neither. */
export async function askPassword(user: string): Promise<string> {
  const given = process.env['IMPORT_PASSWORD'];
  if (given) return given;
  if (!process.stdin.isTTY) throw new InputError('没有密码：请设置环境变量 IMPORT_PASSWORD，或在终端中运行。');
  process.stderr.write(`${user} 的密码：`);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  const password = await new Promise<string>((resolve) => terminal.question('', resolve));
  terminal.close();
  process.stderr.write('\n');
  return password;
}

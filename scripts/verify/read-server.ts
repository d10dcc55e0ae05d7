/** Takes the export from a running server, as a person with the right to read the journal. */
import { InputError } from '../command-line';

export async function readServer(server: string, user: string, password: string): Promise<string> {
  const origin = new URL(server).origin;
  const call = async (address: string, init: RequestInit): Promise<Response> => {
    try {
      return await fetch(`${origin}/rest${address}`, { ...init, headers: { ...init.headers, origin } });
    } catch {
      throw new InputError(`连不上 ${origin}，请先用 npm start 启动服务，或用 --server 指明地址。`);
    }
  };
  const session = await call('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: user, password }) });
  if (!session.ok) throw new InputError(`${user} 不能登录：${await messageOf(session)}`);
  const cookie = session.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const answer = await call('/journal/export', { headers: { cookie } });
  const text = answer.ok ? await answer.text() : null;
  await call('/session', { method: 'DELETE', headers: { cookie } });
  if (text === null) throw new InputError(`不能导出日志：${await messageOf(answer)}`);
  return text;
}

async function messageOf(answer: Response): Promise<string> {
  const { message } = (await answer.json().catch(() => ({}))) as { message?: string };
  return message ?? `服务器答复 ${answer.status}`;
}

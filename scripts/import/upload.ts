/** Imports lists into a running server over HTTP, all-or-nothing for each file. */
import { readFileSync } from 'node:fs';
import type { Issue } from '@domain/rules/issue';
import { describeIssue } from '@domain/rules/wording';
import { InputError } from '../command-line';
import type { SlateFile } from './read-folder';

export interface Account {
  server: string;
  user: string;
  password: string;
}

export interface UploadResult {
  file: string;
  saved: number | null;
  /** What the server found; with `saved` null, why nothing was saved. */
  lines: string[];
}

interface ImportAnswer {
  fileHash: string;
  version: number;
  nominees: { row: number; name: string; issues: Issue[] }[];
  issues: Issue[];
  blocked: boolean;
}

interface Refusal {
  message?: string;
}

/** A signed-in client. Throws InputError when the server is away or does not accept the account. */
export async function signIn(account: Account): Promise<(list: SlateFile) => Promise<UploadResult>> {
  const origin = new URL(account.server).origin;
  const call = async (path: string, init: RequestInit, cookie = ''): Promise<Response> => {
    try {
      return await fetch(`${origin}/rest${path}`, { ...init, headers: { ...init.headers, origin, ...(cookie ? { cookie } : {}) } });
    } catch {
      throw new InputError(`连不上 ${origin}，请先用 npm start 启动服务，或用 --server 指明地址。`);
    }
  };
  const session = await call('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: account.user, password: account.password }),
  });
  if (!session.ok) throw new InputError(`${account.user} 不能登录：${(await messageOf(session)) ?? `服务器答复 ${session.status}`}`);
  const cookie = session.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  return (list) => upload(list, (path, init) => call(path, init, cookie));
}

type Call = (path: string, init: RequestInit) => Promise<Response>;

/** First a trial, so that the file that is saved is the file that was checked. */
async function upload(list: SlateFile, call: Call): Promise<UploadResult> {
  const bytes = new Blob([new Uint8Array(readFileSync(list.path))]);
  const unitId = await unitIdOf(list.body.code, call);
  const send = (fields: Record<string, string>): Promise<Response> => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...fields, ...(unitId ? { unitId } : {}) })) form.append(name, value);
    form.append('file', bytes, list.file);
    return call('/slates/import', { method: 'POST', body: form });
  };
  const trial = await send({ dryRun: '1' });
  if (!trial.ok) return refused(list, trial);
  const checked = (await trial.json()) as ImportAnswer;
  if (checked.blocked) return { file: list.file, saved: null, lines: linesOf(checked) };
  const saved = await send({ dryRun: '0', fileHash: checked.fileHash, version: String(checked.version) });
  if (!saved.ok) return refused(list, saved);
  const answer = (await saved.json()) as ImportAnswer;
  return { file: list.file, saved: answer.nominees.length, lines: linesOf(answer) };
}

async function unitIdOf(code: string, call: Call): Promise<string | null> {
  const query = new URLSearchParams({ filter: JSON.stringify({ code }), range: '[0,0]' });
  const answer = await call(`/units?${query.toString()}`, { method: 'GET' });
  if (!answer.ok) return null;
  const [unit] = (await answer.json()) as { id: string }[];
  return unit?.id ?? null;
}

async function refused(list: SlateFile, answer: Response): Promise<UploadResult> {
  return { file: list.file, saved: null, lines: [(await messageOf(answer)) ?? `服务器答复 ${answer.status}`] };
}

async function messageOf(answer: Response): Promise<string | undefined> {
  const body = (await answer.json().catch(() => ({}))) as Refusal;
  return body.message;
}

function linesOf(answer: ImportAnswer): string[] {
  return [
    ...answer.issues.map((issue) => describeIssue(issue).text),
    ...answer.nominees.flatMap(({ row, name, issues }) => issues.map((issue) => `第 ${row} 行 ${name}：${describeIssue(issue).text}`)),
  ];
}

/** Reads every .xlsx of a folder into lists; a file that cannot be used gives one reason and the others go on. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { limits, MEGABYTE } from '@cms/adapters/workbook/limits';
import { readWorkbook } from '@cms/adapters/workbook/read-workbook';
import { describeIssue } from '@domain/rules/wording';
import type { Issue } from '@domain/rules/issue';
import { bodyOfFileName, resolveBody, type Body } from '@domain/slate/find-body';
import type { ImportedNominee } from '@domain/slate/imported-nominee';
import type { SlateReadingRules } from '@domain/slate/read-slate-sheet';
import { readSlateWorkbook } from '@domain/slate/read-slate-workbook';
import { InputError } from '../command-line';

export interface SlateFile {
  file: string;
  path: string;
  body: Body;
  nominees: ImportedNominee[];
}

export interface Folder {
  /** In the order of the bodies, then of the file names. */
  lists: SlateFile[];
  /** One line for each file that could not be used. */
  refusals: string[];
}

/** Reads the folder; throws InputError when there is no such folder or no list in it. */
export async function readFolder(folder: string, bodies: readonly Body[], rules: SlateReadingRules): Promise<Folder> {
  const lists: SlateFile[] = [];
  const refusals: string[] = [];
  for (const path of workbooksIn(folder)) {
    const read = await readList(path, bodies, rules);
    const twin = 'body' in read ? lists.find((list) => list.body.code === read.body.code) : undefined;
    if (twin) refusals.push(lineFor(path, issue('sheet.second-list', { file: twin.file })));
    else if ('body' in read) lists.push(read);
    else refusals.push(lineFor(path, read.issue));
  }
  const order = new Map(bodies.map((body, index) => [body.code, index]));
  lists.sort((a, b) => (order.get(a.body.code) ?? 0) - (order.get(b.body.code) ?? 0));
  return { lists, refusals };
}

function workbooksIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${folder}：${code === 'ENOENT' ? '没有这个文件夹' : code === 'ENOTDIR' ? '不是文件夹' : '读不了'}。`);
  }
  // Excel and the Finder leave ~$… and ._… beside the files they touch
  const workbooks = names.filter((name) => /\.xlsx$/i.test(name) && !/^(?:~\$|\.)/.test(name)).sort();
  if (workbooks.length === 0) throw new InputError(`${folder}：没有 .xlsx 文件。`);
  return workbooks.map((name) => join(folder, name));
}

async function readList(path: string, bodies: readonly Body[], rules: SlateReadingRules): Promise<SlateFile | { issue: Issue }> {
  const bytes = readBytes(path);
  if (!Buffer.isBuffer(bytes)) return { issue: bytes };
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) return { issue: workbook.issue };
  const { bodyName, nominees, issues } = readSlateWorkbook(workbook.sheets, rules);
  if (issues[0]) return { issue: issues[0] };
  const file = basename(path);
  const body = (bodyName === null ? null : resolveBody(bodyName, bodies)) ?? bodyOfFileName(file, bodies);
  if (body === null) return { issue: issue('sheet.no-body', bodyName === null ? {} : { found: bodyName }) };
  return { file, path, body, nominees };
}

/** A file over the limit is refused by its size, before it is read. */
function readBytes(path: string): Buffer | Issue {
  try {
    const { size } = statSync(path);
    if (size > limits.fileMegabytes * MEGABYTE) return issue('workbook.too-large', { limit: limits.fileMegabytes });
    return readFileSync(path);
  } catch (error) {
    const reasons: Record<string, string> = { EISDIR: '是文件夹', EACCES: '没有读取权限', ENOENT: '链接的文件不存在' };
    const { code = '' } = error as NodeJS.ErrnoException;
    return issue('workbook.unreadable', { reason: reasons[code] ?? code });
  }
}

function issue(code: Issue['code'], params: Issue['params']): Issue {
  return { code, clause: '附件5', severity: 'error', params };
}

function lineFor(path: string, found: Issue): string {
  const { what, mend } = describeIssue(found);
  return `${basename(path)}：${what}。${mend}`;
}

/** GET /rest/journal/export: the current edition's journal as a stream, NDJSON for programs or CSV for people. */
import { Readable } from 'node:stream';
import { badRequest } from '../commands/refusal';
import { EXPORTED, journalKey, readExportedEntries, readExportedState, type ExportedState } from '../queries/journal-export';
import { journal } from '../queries/resources/journal';
import { callerOf, type Handler } from './exchange';
import { parseListQuery } from './parse-list-query';
import { scopeFor } from './read-resource';

const HEADINGS: Readonly<Record<(typeof EXPORTED)[number], string>> = {
  sequence: '序号', occurredAt: '时间', actorId: '办理人编号', actorName: '办理人', role: '角色', unitCode: '单位代码', unitName: '单位', command: '事项', subjectType: '对象', subjectId: '对象编号',
  reason: '理由', before: '办理前', after: '办理后', requestId: '请求编号', previousHash: '上一条散列', hash: '散列',
};

/** A value for a spreadsheet: quoted, and never read as a formula. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const plain = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function csvLine(record: string): string {
  const entry = JSON.parse(record) as Record<string, unknown>;
  return EXPORTED.map((name) => cell(entry[name])).join(',');
}

/** The first line of an NDJSON export says what it is; the last, what it must end with. */
async function* ndjson(state: ExportedState, complete: boolean, entries: AsyncGenerator<string[]>): AsyncGenerator<string> {
  const { edition, head, checkpoints, allocations, slates, nominees, notices } = state;
  yield `${JSON.stringify({ line: 'edition', format: 1, complete, publicKey: journalKey(), ...edition })}\n`;
  for await (const page of entries) yield page.map((record) => `{"line":"entry",${record.slice(1)}\n`).join('');
  const lines = (line: string, records: unknown[]): string => records.map((record) => `${JSON.stringify({ line, ...(record as object) })}\n`).join('');
  if (complete) yield lines('allocation', allocations) + lines('slate', slates) + lines('nominee', nominees) + lines('notice', notices);
  yield lines('checkpoint', checkpoints) + (head ? lines('head', [head]) : '');
}

async function* csv(entries: AsyncGenerator<string[]>): AsyncGenerator<string> {
  // The mark in front makes spreadsheets read the file as UTF-8.
  yield `\uFEFF${EXPORTED.map((name) => HEADINGS[name]).join(',')}\r\n`;
  for await (const page of entries) yield page.map((record) => `${csvLine(record)}\r\n`).join('');
}

/** Whole for whoever reads the whole journal without a filter; otherwise the entries within scope and filter, and the signed end. */
export const journalExportHandler: Handler = async (ctx) => {
  const { format = 'ndjson', ...query } = ctx.query;
  if (format !== 'ndjson' && format !== 'csv') throw badRequest('参数 format 应为 ndjson 或 csv。', { format: '应为 ndjson 或 csv' });
  const strange = Object.keys(query).find((name) => name !== 'filter');
  if (strange !== undefined) throw badRequest(`参数「${strange}」不存在，可用：format、filter。`, { [strange]: '没有这个参数' });
  const caller = await callerOf(ctx);
  const scope = scopeFor(journal, caller);
  const { conditions, words } = parseListQuery(journal, Object.keys(journal.fields), query);
  const state = await readExportedState(caller.edition.id);
  const entries = readExportedEntries(caller.edition.id, state.head?.sequence ?? 0, { conditions, words }, scope);
  const complete = scope.kind === 'all' && conditions.length === 0 && words.length === 0;
  ctx.set('Content-Disposition', `attachment; filename="journal-${caller.edition.number}.${format}"`);
  ctx.type = format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson; charset=utf-8';
  ctx.body = Readable.from(format === 'csv' ? csv(entries) : ndjson(state, complete, entries));
};

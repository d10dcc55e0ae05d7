/** Spreadsheets out of the house: a unit's 汇总表 in the layout that is handed in, its template, and any list with its filters. */
import type { Context } from 'koa';
import { exportSlate } from '../../commands/export-slate';
import { badRequest, notFound } from '../../commands/refusal';
import { runCommand } from '../../commands/run-command';
import { BODY_KINDS } from '../../domain/access/actor';
import { fieldVisibility, visibleFields as nomineeFields } from '../../domain/access/field-visibility';
import { LIST_COLUMNS } from '../../domain/forms/list-columns';
import type { ColumnField } from '../../domain/slate/slate-row';
import { listWorkbook } from '../../queries/list-workbook';
import { RESOURCES } from '../../queries/resources';
import { slateWorkbook } from '../../queries/slate-workbook';
import { wholeListStatement } from '../../queries/stream-list';
import { templateUnit } from '../../queries/template-unit';
import { callerOf, commandContext, idOf, type Caller } from '../exchange';
import { parseListQuery } from '../parse-list-query';
import { scopeFor } from '../read-resource';
import type { RestRoute } from '../route';
import { sendWorkbook } from '../send-pdf';
import { visibleFields } from '../visible-fields';

/** Columns a role may be given: rank always, secret ones when they were asked for. */
function shows({ role }: Caller, identity: boolean): (field: ColumnField) => boolean {
  const seen = new Set<string>(nomineeFields(role));
  return (field) => field === 'rank' || (fieldVisibility[field] === 'secret' ? identity : seen.has(field));
}

const slate: RestRoute = {
  method: 'GET',
  path: '/slates/:id/workbook',
  access: 'signed-in',
  action: exportSlate.action,
  async handler(ctx) {
    const caller = await callerOf(ctx);
    const identity = ctx.query.identity === '1';
    // Without a key for repetition: the reply would be stored, and it may hold numbers in clear.
    const { unitName, rows } = await runCommand(exportSlate, { ...(await commandContext(ctx)), idempotencyKey: null }, { slateId: idOf(ctx), identity });
    sendWorkbook(ctx, slateWorkbook(caller.edition.rules, { body: unitName, rows, shows: shows(caller, identity), date: null }), `推荐人选汇总表（${unitName}）`);
  },
};

const template: RestRoute = {
  method: 'GET',
  path: '/workbooks/slate-template',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const { actor, edition } = await callerOf(ctx);
    const { unitId } = ctx.query;
    const own = actor.unit && BODY_KINDS.includes(actor.unit.kind) ? actor.unit : null;
    const unit = typeof unitId === 'string' && unitId !== '' ? await templateUnit(unitId) : own;
    if (unitId && !unit) throw notFound('单位');
    const body = unit?.name ?? '';
    sendWorkbook(ctx, slateWorkbook(edition.rules, { body, rows: [], shows: () => true, date: null }), `推荐人选汇总表模板${body ? `（${body}）` : ''}`);
  },
};

/** The list's own query, without a range: all of it. */
function listOf(ctx: Context, caller: Caller): Parameters<typeof listWorkbook>[0] {
  const { name = '' } = ctx.params as Record<string, string>;
  const resource = RESOURCES.find((each) => each.name === name);
  const entry = Object.hasOwn(LIST_COLUMNS, name) ? LIST_COLUMNS[name] : undefined;
  if (!resource || !entry) throw notFound('可导出的列表');
  const scope = scopeFor(resource, caller);
  const { range: _range, ...asked } = ctx.query;
  const seen = visibleFields(resource, caller.role);
  const query = parseListQuery(resource, seen, asked);
  const columns = entry.columns.filter(({ field }) => seen.includes(field));
  if (columns.length === 0) throw badRequest('这个列表没有您可以看到的列。');
  return { resource: name, title: entry.title, columns, rules: caller.edition.rules, statement: wholeListStatement(resource, query, scope, columns.map(({ field }) => field)) };
}

const list: RestRoute = {
  method: 'GET',
  path: '/workbooks/lists/:name',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const found = listOf(ctx, await callerOf(ctx));
    sendWorkbook(ctx, listWorkbook(found), found.title);
  },
};

export const workbookRoutes: readonly RestRoute[] = [slate, template, list];

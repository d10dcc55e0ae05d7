/** Reading by the simple-rest dialect: getList, getMany, getManyReference and getOne of any resource. */
import type { Context } from 'koa';
import { notFound, Refusal, refusedBy } from '../commands/refusal';
import { authorise, scopeOf } from '../domain/access/authorise';
import { listStatement } from '../queries/list-statement';
import { recordStatement } from '../queries/record-statement';
import { readRows } from '../queries/read-rows';
import type { Resource } from '../queries/resources/resource';
import type { ReadScope } from '../queries/scope-condition';
import { callerOf, idOf, type Caller, type Handler } from './exchange';
import { parseListQuery } from './parse-list-query';
import { visibleFields } from './visible-fields';

/** The rows a caller may read of a resource. Throws Refusal forbidden without the grant. */
export function scopeFor(resource: Resource, { actor, edition }: Pick<Caller, 'actor' | 'edition'>): ReadScope {
  const { roles } = edition.rules;
  const decision = authorise(actor, resource.readAction, {}, roles);
  if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
  if (resource.scope.kind === 'whole') return { kind: 'all' };
  const scope = scopeOf(actor, resource.readAction, roles);
  return scope.kind === 'subtree' ? { ...scope, nested: edition.headBodies.includes(scope.unit.id) } : scope;
}

function sendJson(ctx: Context, text: string, status = 200): void {
  ctx.status = status;
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = text;
}

/** GET /rest/<resource>: one statement for page and count; the page's JSON is PostgreSQL's own text. */
export function listHandler(resource: Resource): Handler {
  return async (ctx) => {
    const caller = await callerOf(ctx);
    const scope = scopeFor(resource, caller);
    const fields = visibleFields(resource, caller.role);
    const query = parseListQuery(resource, fields, ctx.query);
    const [page] = await readRows<{ total: number; records: string; count: number }>(listStatement(resource, query, scope, fields));
    const { total, records, count } = page!;
    const { offset } = query;
    ctx.set('Content-Range', count === 0 ? `${resource.name} */${total}` : `${resource.name} ${offset}-${offset + count - 1}/${total}`);
    ctx.set('X-Total-Count', String(total));
    sendJson(ctx, records);
  };
}

/** The JSON text of one record the caller may see; Refusal not-found otherwise. */
export async function readRecord(resource: Resource, id: string, caller: Caller): Promise<string> {
  const [row] = await readRows<{ record: string }>(recordStatement(resource, id, scopeFor(resource, caller), visibleFields(resource, caller.role)));
  if (!row) throw notFound(resource.label);
  return row.record;
}

/** GET /rest/<resource>/:id */
export function recordHandler(resource: Resource, read: typeof readRecord = readRecord): Handler {
  return async (ctx) => {
    sendJson(ctx, await read(resource, idOf(ctx), await callerOf(ctx)));
  };
}

/** Answers a write with the record as it is now, in the caller's view. */
export async function answerRecord(ctx: Context, resource: Resource, id: string, status = 200, read: typeof readRecord = readRecord): Promise<void> {
  sendJson(ctx, await read(resource, id, await callerOf(ctx)), status);
}

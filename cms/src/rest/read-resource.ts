/** Reading by the simple-rest dialect: getList, getMany, getManyReference and getOne of any resource. */
import type { Context } from 'koa';
import { notFound, Refusal, refusedBy } from '../commands/refusal';
import { authorise, scopeOf } from '../domain/access/authorise';
import type { Condition } from '../queries/list-query';
import { listStatement } from '../queries/list-statement';
import { readForCaller } from '../queries/read-for-caller';
import { readRows } from '../queries/read-rows';
import { recordStatement } from '../queries/record-statement';
import type { Resource } from '../queries/resources/resource';
import type { ReadScope } from '../queries/scope-condition';
import type { Statement } from '../queries/statement';
import { callerAs, callerOf, idOf, type Caller, type Handler } from './exchange';
import { parseListQuery } from './parse-list-query';
import { visibleFields } from './visible-fields';

/** The rows a caller may read of a resource. Throws Refusal forbidden without the grant. */
export function scopeFor(resource: Resource, { actor, edition }: Pick<Caller, 'actor' | 'edition'>): ReadScope {
  if (resource.readAction === null) return { kind: 'owner', actorId: actor.id };
  const { roles } = edition.rules;
  const decision = authorise(actor, resource.readAction, {}, roles);
  if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
  if (resource.scope.kind === 'whole') return { kind: 'all' };
  const scope = scopeOf(actor, resource.readAction, roles);
  return scope.kind === 'subtree' ? { ...scope, nested: edition.headBodies.includes(scope.unit.id) } : scope;
}

/**
 * Runs the statement written for the caller. One statement in all when the caller is remembered; what was refused to a
 * remembered caller is refused again only after the session was truly asked, so that an ended session hears 401.
 */
async function readAs<Row>(ctx: Context, statementFor: (caller: Caller) => Statement): Promise<Partial<Row>> {
  const remembered = await readForCaller<Row>(ctx, async (actor) => statementFor(await callerAs(actor))).catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  if (remembered) return remembered.row;
  const [row] = await readRows<Row>(statementFor(await callerOf(ctx)));
  return row ?? {};
}

function sendJson(ctx: Context, text: string, status = 200): void {
  ctx.status = status;
  ctx.type = 'application/json; charset=utf-8';
  ctx.body = text;
}

/**
 * GET /rest/<resource>: one statement for page and count; the page's JSON is PostgreSQL's own text.
 * `within`: conditions the address itself sets, beside those of the filter.
 */
export function listHandler(resource: Resource, within: (ctx: Context) => readonly Condition[] = () => []): Handler {
  return async (ctx) => {
    let offset = 0;
    const page = await readAs<{ total: number; records: string; count: number }>(ctx, (caller) => {
      const scope = scopeFor(resource, caller);
      const fields = visibleFields(resource, caller.role);
      const query = parseListQuery(resource, fields, ctx.query);
      offset = query.offset;
      return listStatement(resource, { ...query, conditions: [...within(ctx), ...query.conditions] }, scope, fields);
    });
    const { total = 0, records = '[]', count = 0 } = page;
    ctx.set('Content-Range', count === 0 ? `${resource.name} */${total}` : `${resource.name} ${offset}-${offset + count - 1}/${total}`);
    ctx.set('X-Total-Count', String(total));
    sendJson(ctx, records);
  };
}

/** How the record of a resource is read: the statement, and what its answer becomes. */
export interface RecordReading<Row extends { record: string }> {
  statement(resource: Resource, id: string, caller: Caller): Statement;
  /** The JSON text to answer. */
  text(id: string, row: Row): string;
}

/** The record as PostgreSQL wrote it. */
export const plainReading: RecordReading<{ record: string }> = {
  statement: (resource, id, caller) => recordStatement(resource, id, scopeFor(resource, caller), visibleFields(resource, caller.role)),
  text: (_id, { record }) => record,
};

/** The JSON text of one record the caller may see; Refusal not-found otherwise. */
export async function readRecord<Row extends { record: string }>(ctx: Context, resource: Resource, id: string, reading: RecordReading<Row>): Promise<string> {
  const row = await readAs<Row>(ctx, (caller) => reading.statement(resource, id, caller));
  if (!row.record) throw notFound(resource.label);
  return reading.text(id, row as Row);
}

/** GET /rest/<resource>/:id */
export function recordHandler<Row extends { record: string }>(resource: Resource, reading: RecordReading<Row>): Handler {
  return async (ctx) => sendJson(ctx, await readRecord(ctx, resource, idOf(ctx), reading));
}

/** Answers a write with the record as it is now, in the caller's view. */
export async function answerRecord<Row extends { record: string }>(ctx: Context, resource: Resource, id: string, status: number, reading: RecordReading<Row>): Promise<void> {
  sendJson(ctx, await readRecord(ctx, resource, id, reading), status);
}

/** One request of /rest as its handler sees it, and the frame that turns refusals into answers. */
import { randomUUID } from 'node:crypto';
import type { Context } from 'koa';
import { asRefusal } from '../commands/as-refusal';
import { badRequest, notFound, Refusal } from '../commands/refusal';
import { runCommand, type Command, type CommandContext } from '../commands/run-command';
import type { Actor } from '../domain/access/actor';
import type { Role } from '../domain/rules/schema';
import { currentEdition, type CurrentEdition } from '../queries/current-edition';
import { reportFault, whoAsks } from '../queries/who-asks';
import { demandWellFormed } from './well-formed';

/** A signed-in caller with the role the edition's rules give. */
export interface Caller {
  actor: Actor;
  edition: CurrentEdition;
  role: Role;
}

export type Handler = (ctx: Context) => Promise<void>;

/** The caller of a route for signed-in people. Throws Refusal: sign-in, unavailable before an edition was opened. */
export async function callerOf(ctx: Context): Promise<Caller> {
  const actor = await whoAsks(ctx);
  if (!actor) throw new Refusal('sign-in', '尚未登录或登录已失效，请重新登录。');
  return callerAs(actor);
}

/** An actor with the role the current edition gives it. */
export async function callerAs(actor: Actor): Promise<Caller> {
  const edition = await currentEdition();
  if (!edition) throw new Refusal('unavailable', '还没有开启任何一届评选，暂不能办理。请联系系统管理员。');
  const role = edition.rules.roles.find(({ id }) => id === actor.role);
  if (!role) throw new Refusal('forbidden', '您的角色不在本届的权限设置中。请联系系统管理员。');
  return { actor, edition, role };
}

/** The JSON body as an object; an array or a bare value is refused. */
export function bodyOf(ctx: Context): Record<string, unknown> {
  const body = (ctx.request as unknown as { body?: unknown }).body ?? {};
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badRequest('请求的内容应为 JSON 对象。');
  demandWellFormed(body);
  return body as Record<string, unknown>;
}

/** A public id from the address; anything else cannot exist. */
export function idOf(ctx: Context): string {
  const id = (ctx.params as Record<string, string> | undefined)?.id ?? '';
  if (!/^[a-z0-9]{0,40}$/.test(id)) throw notFound('记录');
  return id;
}

function idempotencyKey(ctx: Context): string | null {
  const key = ctx.get('Idempotency-Key');
  if (key === '') return null;
  if (!/^[\w.:-]{8,100}$/.test(key)) throw badRequest('请求头 Idempotency-Key 的格式不对：8–100 个字母、数字或 . : - _。');
  return key;
}

/** The request's own number: in the journal, in the answer and in the log. */
function requestId(ctx: Context): string {
  ctx.state.requestId ??= randomUUID();
  return ctx.state.requestId as string;
}

/** What runCommand needs to know of the request. */
export async function commandContext(ctx: Context): Promise<CommandContext> {
  return { actor: await whoAsks(ctx), requestId: requestId(ctx), idempotencyKey: idempotencyKey(ctx) };
}

/** Runs a command with the body (and the id of the address) as its input. */
export async function act<Input, Subject, Answer>(ctx: Context, command: Command<Input, Subject, Answer>, input: unknown = { ...bodyOf(ctx), ...(idOf(ctx) ? { id: idOf(ctx) } : {}) }): Promise<Answer> {
  return runCommand(command, await commandContext(ctx), input);
}

/** Answers a refusal in the one shape of /rest. */
export function answerRefusal(ctx: Context, refusal: Refusal): void {
  ctx.status = refusal.status;
  if (refusal.retryAfter !== null) ctx.set('Retry-After', String(refusal.retryAfter));
  ctx.body = {
    message: refusal.message,
    code: refusal.code,
    errors: { ...refusal.errors, root: { serverError: refusal.message } },
    ...(refusal.issues.length > 0 ? { issues: refusal.issues } : {}),
  };
}

/** Puts the frame around a handler: refusals are answered, faults of the program logged with the request's number. */
export function exchange(handler: Handler): Handler {
  return async (ctx) => {
    try {
      await handler(ctx);
      if (ctx.state.requestId) ctx.set('X-Request-Id', String(ctx.state.requestId));
    } catch (error) {
      const refusal = asRefusal(error);
      if (refusal) return answerRefusal(ctx, refusal);
      const id = requestId(ctx);
      reportFault(`${ctx.method} ${ctx.path} [${id}]`, error);
      const message = `系统出错，本次没有办理成功。请重试；仍不成功请联系系统管理员，并告知编号 ${id}。`;
      ctx.status = 500;
      ctx.body = { message, code: 'failed', errors: { root: { serverError: message } } };
    }
  };
}

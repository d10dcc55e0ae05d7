import { runCommand, type Command } from '../../commands/run-command';
import { commandContext, idOf } from '../exchange';
import type { RestRoute } from '../route';

/** A page of the public site as it would be, to be shown in a frame of the office. */
export function previewing<Subject>(path: string, command: Command<{ id: string }, Subject, { page: string }>): RestRoute {
  return {
    method: 'GET',
    path,
    access: 'signed-in',
    action: command.action,
    async handler(ctx) {
      const { page } = await runCommand(command, { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx) });
      ctx.set('Cache-Control', 'no-store');
      // Its style sheet comes from here, nothing else.
      ctx.set('Content-Security-Policy', "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'self'; sandbox allow-same-origin");
      ctx.type = 'text/html; charset=utf-8';
      ctx.body = page;
    },
  };
}

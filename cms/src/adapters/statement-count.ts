/** Outside production every answer says what it cost: `Server-Timing: sql;desc="N";dur=ms, total;dur=ms`. */
import type { Context, Next } from 'koa';
import { withRequestScope } from './request-scope';

/** Opens the request's account (always) and shows it in a header (when asked). */
export function requestAccount(show: boolean): (ctx: Context, next: Next) => Promise<void> {
  return async (ctx, next) => {
    const since = performance.now();
    await withRequestScope(async (scope) => {
      await next();
      if (show) {
        ctx.set('Server-Timing', `sql;desc="${scope.statements}";dur=${scope.databaseMs.toFixed(1)}, total;dur=${(performance.now() - since).toFixed(1)}`);
      }
    });
  };
}

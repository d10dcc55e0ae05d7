import { Refusal, refusedBy } from '../commands/refusal';
import { authorise, scopeOf } from '../domain/access/authorise';
import { listQuotaUse } from '../queries/quota-use';
import { callerOf, type Handler } from './exchange';

/** GET /rest/dashboard/quota-use: places and use of the current edition within the caller's scope. */
export const quotaUseHandler: Handler = async (ctx) => {
  const { actor, edition } = await callerOf(ctx);
  const { roles } = edition.rules;
  const decision = authorise(actor, 'dashboard.read', {}, roles);
  if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
  ctx.body = await listQuotaUse(edition.id, scopeOf(actor, 'dashboard.read', roles));
};

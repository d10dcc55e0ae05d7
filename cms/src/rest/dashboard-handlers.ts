import { Refusal, refusedBy } from '../commands/refusal';
import { authorise, scopeOf, type Scope } from '../domain/access/authorise';
import type { CurrentEdition } from '../queries/current-edition';
import { readOverview } from '../queries/overview';
import { listQuotaUse } from '../queries/quota-use';
import { callerOf, type Handler } from './exchange';

/** A view of the current edition's figures within the caller's scope. Refuses: forbidden. */
const figures = (read: (edition: CurrentEdition, scope: Scope) => Promise<unknown>): Handler => async (ctx) => {
  const { actor, edition } = await callerOf(ctx);
  const { roles } = edition.rules;
  const decision = authorise(actor, 'dashboard.read', {}, roles);
  if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
  ctx.body = await read(edition, scopeOf(actor, 'dashboard.read', roles));
};

/** GET /rest/dashboard/quota-use: places and use of the current edition. */
export const quotaUseHandler = figures(({ id }, scope) => listQuotaUse(id, scope));

/** GET /rest/dashboard/overview: people by stage, structure, lists, periods, risks, trend. */
export const overviewHandler = figures(readOverview);

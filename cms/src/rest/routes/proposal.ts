/** GET /rest/slate-proposal?in=ids&out=ids: the best list under ceilings and ratios, with what is pinned. Changes nothing. */
import { badRequest, Refusal, refusedBy } from '../../commands/refusal';
import { authorise } from '../../domain/access/authorise';
import { readProposal } from '../../queries/slate-proposal';
import { callerOf } from '../exchange';
import type { RestRoute } from '../route';

const MOST_PINS = 100;

function idsOf(value: unknown): string[] {
  if (value === undefined || value === '') return [];
  const ids = typeof value === 'string' ? value.split(',') : [''];
  if (ids.length > MOST_PINS || !ids.every((id) => /^[a-z][a-z0-9]{9,35}$/.test(id))) throw badRequest('参数 in、out 应为推荐对象编号，以逗号分隔。');
  return ids;
}

export const proposalRoute: RestRoute = {
  method: 'GET',
  path: '/slate-proposal',
  access: 'signed-in',
  action: 'slate.propose',
  async handler(ctx) {
    const { actor, edition } = await callerOf(ctx);
    const decision = authorise(actor, 'slate.propose', {}, edition.rules.roles);
    if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
    ctx.body = await readProposal(edition, { in: idsOf(ctx.query.in), out: idsOf(ctx.query.out) });
  },
};

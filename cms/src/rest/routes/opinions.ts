/** Routes of the opinions of agencies. */
import { answerOpinion } from '../../commands/answer-opinion';
import { approveOverride, overrideOpinion } from '../../commands/override-opinion';
import { readAskedIdentity } from '../../commands/read-asked-identity';
import { recordOpinion } from '../../commands/record-opinion';
import { requestOpinion } from '../../commands/request-opinion';
import { runCommand } from '../../commands/run-command';
import { settleOpinion } from '../../commands/settle-opinion';
import { commandContext, idOf } from '../exchange';
import { acting, actingOnMany, reading, type RestRoute } from '../route';

const identity: RestRoute = {
  method: 'GET',
  path: '/opinions/:id/identity',
  access: 'signed-in',
  action: readAskedIdentity.action,
  async handler(ctx) {
    // Without a key for repetition: the reply would be stored, and it holds the number in clear.
    ctx.body = await runCommand(readAskedIdentity, { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx) });
  },
};

export const opinionRoutes: readonly RestRoute[] = [
  ...reading('opinions'),
  actingOnMany('/opinions/request', requestOpinion),
  actingOnMany('/opinions/record', recordOpinion),
  actingOnMany('/opinions/answer', answerOpinion),
  acting('POST', '/opinions/:id/settle', settleOpinion, 'opinions'),
  acting('POST', '/opinions/:id/override', overrideOpinion, 'opinions'),
  acting('POST', '/opinions/:id/approve-override', approveOverride, 'opinions'),
  identity,
];

/** Routes of the selection through employer, county and body (通知三（一）1、2): lists handed up, and what a unit records on its own. */
import { closePosting } from '../../commands/close-posting';
import { lookOverSlate } from '../../commands/look-over-slate';
import { recordUnitDecision } from '../../commands/record-unit-decision';
import { registerPosting } from '../../commands/register-posting';
import { returnReceivedSlate } from '../../commands/return-received-slate';
import { runCommand } from '../../commands/run-command';
import { takeUpSlate } from '../../commands/take-up-slate';
import { writeReport } from '../../commands/write-report';
import { commandContext, idOf } from '../exchange';
import { acting, reading, type RestRoute } from '../route';

/** What a list still needs before it may be handed up: read, not acted on. */
const outlook: RestRoute = {
  method: 'GET',
  path: '/slates/:id/outlook',
  access: 'signed-in',
  action: lookOverSlate.action,
  async handler(ctx) {
    ctx.body = await runCommand(lookOverSlate, { ...(await commandContext(ctx)), idempotencyKey: null }, { id: idOf(ctx) });
  },
};

/** Below /slates. */
export const selectionRoutes: readonly RestRoute[] = [
  acting('POST', '/slates/:id/take-up', takeUpSlate, 'slates'),
  acting('POST', '/slates/:id/send-back', returnReceivedSlate, 'slates'),
  outlook,
];

/** Postings in units, beside the notices of the site. */
export const postingRoutes: readonly RestRoute[] = [
  acting('POST', '/postings', registerPosting, 'notices'),
  acting('POST', '/postings/:id/close', closePosting, 'notices'),
];

export const decisionRoutes: readonly RestRoute[] = [...reading('unit-decisions'), acting('POST', '/unit-decisions', recordUnitDecision, 'unit-decisions')];

export const reportRoutes: readonly RestRoute[] = [...reading('recommendation-reports'), acting('POST', '/recommendation-reports', writeReport, 'recommendation-reports')];

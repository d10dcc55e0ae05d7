/** The public site taken out of the house as one signed bundle. */
import { drawSite, exportSite } from '../../commands/export-site';
import { Refusal, refusedBy } from '../../commands/refusal';
import { runCommand } from '../../commands/run-command';
import { authorise } from '../../domain/access/authorise';
import { callerOf, commandContext } from '../exchange';
import type { RestRoute } from '../route';

const bundle: RestRoute = {
  method: 'GET',
  path: '/site/bundle',
  access: 'signed-in',
  action: exportSite.action,
  async handler(ctx) {
    const { actor, edition } = await callerOf(ctx);
    // Asked before the whole site is drawn, and once more by the command.
    const decision = authorise(actor, 'site.export', {}, edition.rules.roles);
    if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
    const { bytes, sha256 } = await drawSite();
    await runCommand(exportSite, { ...(await commandContext(ctx)), idempotencyKey: null }, { sha256 });
    ctx.set('Content-Disposition', `attachment; filename="site-${sha256.slice(0, 12)}.zip"`);
    ctx.set('Cache-Control', 'no-store');
    ctx.type = 'application/zip';
    ctx.body = bytes;
  },
};

export const siteRoutes: readonly RestRoute[] = [bundle];

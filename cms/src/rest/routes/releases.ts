/** Routes of pages on their way to the website: drawn up for an act, checked by a second person, published. */
import { prepareAmendment } from '../../commands/amend-notice';
import { approveRelease, previewRelease, returnRelease } from '../../commands/check-release';
import { preparePublicity } from '../../commands/post-notice';
import { publishRelease } from '../../commands/publish-release';
import { prepareResults } from '../../commands/publish-results';
import { prepareRevocation } from '../../commands/revoke-commendation';
import { Refusal, refusedBy } from '../../commands/refusal';
import { authorise } from '../../domain/access/authorise';
import { bodyOf, callerOf, commandContext, idOf } from '../exchange';
import { answerRecord, plainReading } from '../read-resource';
import { acting, reading, resourceOf, type RestRoute } from '../route';
import { previewing } from './previewing';

const publish: RestRoute = {
  method: 'POST',
  path: '/releases/:id/publish',
  access: 'signed-in',
  action: 'release.read',
  async handler(ctx) {
    // Asked before the page is looked for: whoever may not read it is not told whether there is one. The act asks for its own right.
    const { actor, edition } = await callerOf(ctx);
    const decision = authorise(actor, 'release.read', {}, edition.rules.roles);
    if (!decision.allowed) throw new Refusal('forbidden', refusedBy(decision.issues).message, { issues: decision.issues });
    const { id } = await publishRelease(await commandContext(ctx), { ...bodyOf(ctx), id: idOf(ctx) });
    await answerRecord(ctx, resourceOf('releases'), id, 200, plainReading);
  },
};

export const releaseRoutes: readonly RestRoute[] = [
  ...reading('releases'),
  acting('POST', '/releases/publicity', preparePublicity, 'releases'),
  acting('POST', '/releases/amendment', prepareAmendment, 'releases'),
  acting('POST', '/releases/results', prepareResults, 'releases'),
  acting('POST', '/releases/revocation', prepareRevocation, 'releases'),
  acting('POST', '/releases/:id/approve', approveRelease, 'releases'),
  acting('POST', '/releases/:id/return', returnRelease, 'releases'),
  publish,
  previewing('/releases/:id/preview', previewRelease),
];

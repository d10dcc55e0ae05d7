/** Routes of pages on their way to the website: drawn up for an act, checked by a second person, published. */
import { prepareAmendment } from '../../commands/amend-notice';
import { approveRelease, previewRelease, returnRelease } from '../../commands/check-release';
import { preparePublicity } from '../../commands/post-notice';
import { publishRelease } from '../../commands/publish-release';
import { prepareResults } from '../../commands/publish-results';
import { prepareRevocation } from '../../commands/revoke-commendation';
import { bodyOf, commandContext, idOf } from '../exchange';
import { answerRecord, plainReading } from '../read-resource';
import { acting, reading, resourceOf, type RestRoute } from '../route';
import { previewing } from './previewing';

const publish: RestRoute = {
  method: 'POST',
  path: '/releases/:id/publish',
  access: 'signed-in',
  action: 'release.read',
  async handler(ctx) {
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

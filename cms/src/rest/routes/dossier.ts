/** What belongs to a nominee beside the record itself: postings, results, timeline. */
import { readDossier } from '../../queries/nominee-dossier';
import { callerOf, idOf } from '../exchange';
import { plainReading, readRecord } from '../read-resource';
import { resourceOf, type RestRoute } from '../route';

export const dossierRoute: RestRoute = {
  method: 'GET',
  path: '/nominees/:id/dossier',
  access: 'signed-in',
  action: 'nominee.read',
  async handler(ctx) {
    await readRecord(ctx, resourceOf('nominees'), idOf(ctx), plainReading);
    const { actor, role } = await callerOf(ctx);
    ctx.body = await readDossier(idOf(ctx), actor, role);
  },
};

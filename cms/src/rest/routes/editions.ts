/** Routes of an edition's end: closing it, taking its archive. */
import { archiveEdition as takeArchive, packEdition } from '../../commands/archive-edition';
import { closeEdition } from '../../commands/close-edition';
import { notFound } from '../../commands/refusal';
import { archiveEdition } from '../../queries/archive-edition';
import { archiveBytes, packedArchive } from '../../queries/packed-archive';
import { act, callerOf, idOf } from '../exchange';
import { answerRecord, plainReading } from '../read-resource';
import { acting, reading, resourceOf, type RestRoute } from '../route';

/** POST /rest/editions/:id/archive: the package as a ZIP, streamed; each taking is journaled. */
const archive: RestRoute = {
  method: 'POST',
  path: '/editions/:id/archive',
  access: 'signed-in',
  action: takeArchive.action,
  async handler(ctx) {
    const edition = await act(ctx, takeArchive);
    ctx.set('Content-Disposition', `attachment; filename="edition-${edition.number}.zip"`);
    ctx.type = 'application/zip';
    const stream = await archiveEdition(edition);
    // Half a package must not look like a whole one: the connection breaks, the client sees it.
    stream.once('error', () => ctx.res.destroy());
    ctx.body = stream;
  },
};

/** POST /rest/editions/:id/archive-jobs: packs it in the background; answers the job. */
const pack: RestRoute = {
  method: 'POST',
  path: '/editions/:id/archive-jobs',
  access: 'signed-in',
  action: packEdition.action,
  async handler(ctx) {
    const { id } = await act(ctx, packEdition);
    await answerRecord(ctx, resourceOf('jobs'), id, 201, plainReading);
  },
};

/** GET /rest/archives/:id: the package of one's own job. */
const packed: RestRoute = {
  method: 'GET',
  path: '/archives/:id',
  access: 'signed-in',
  action: null,
  async handler(ctx) {
    const { actor } = await callerOf(ctx);
    const found = await packedArchive(idOf(ctx), actor.id);
    if (!found) throw notFound('归档包');
    const stream = await archiveBytes(found);
    stream.once('error', () => ctx.res.destroy());
    ctx.set('Content-Disposition', `attachment; filename="edition-${found.number}.zip"`);
    ctx.type = 'application/zip';
    ctx.length = found.bytes;
    ctx.body = stream;
  },
};

export const editionRoutes: readonly RestRoute[] = [...reading('editions'), acting('POST', '/editions/:id/close', closeEdition, 'editions'), archive, pack, packed];

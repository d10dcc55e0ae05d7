/** Routes of an edition's end: closing it, taking its archive. */
import { archiveEdition as takeArchive } from '../../commands/archive-edition';
import { closeEdition } from '../../commands/close-edition';
import { archiveEdition } from '../../queries/archive-edition';
import { act } from '../exchange';
import { acting, reading, type RestRoute } from '../route';

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

export const editionRoutes: readonly RestRoute[] = [...reading('editions'), acting('POST', '/editions/:id/close', closeEdition, 'editions'), archive];

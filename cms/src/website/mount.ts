/** The website of this process over its database; the server puts it before all other middlewares. */
import type { Context, Next } from 'koa';
import { isClockMovable, now, refreshClock } from '../adapters/clock';
import { platform } from '../adapters/platform';
import { outsideRequest } from '../adapters/request-scope';
import { currentEdition } from '../queries/current-edition';
import { listPublications, publicationRevision, readPublicationModels } from '../queries/publications';
import { programmeOf } from './programme';
import { websiteMiddleware } from './server/koa-middleware';
import { createSite } from './server/site';

/** The middleware for `strapi.server.use`, first of all. */
export function websiteOfThisProcess(): (ctx: Context, next: Next) => Promise<void> {
  const { settings, strapi, connection } = platform();
  return websiteMiddleware(createSite({
    demo: settings.demo,
    now,
    report: (message, error) => strapi.log.warn(error instanceof Error ? `${message}：${error.message}` : message),
    source: {
      revision: () => outsideRequest(async () => {
        if (isClockMovable()) await refreshClock(connection);
        return publicationRevision();
      }),
      list: () => outsideRequest(listPublications),
      models: (ids) => outsideRequest(() => readPublicationModels(ids)),
      programme: async () => {
        const edition = await currentEdition();
        return edition ? programmeOf(edition.rules) : null;
      },
    },
  }));
}

/** The website put together: what it shows comes from `publications` and the frozen rules, its time from the programme's clock. */
import type { Knex } from 'knex';
import { now, refreshClock } from './adapters/clock';
import type { OutageGate } from './adapters/outage';
import { currentEdition } from './queries/current-edition';
import { listPublications, publicationRevision, readPublicationModels } from './queries/publications';
import type { PublicationSource } from './website/server/publication-source';
import { createSite, type Site } from './website/server/site';

async function programme(): ReturnType<PublicationSource['programme']> {
  const edition = await currentEdition();
  if (!edition) return null;
  const { rules, number, name } = edition;
  return {
    site: rules.publication.site,
    edition: { number, name, noticeTitle: rules.edition.documentTitle, noticeDocumentNumber: rules.edition.documentNumber },
    awards: rules.awards.map(({ label, ceiling }) => ({ label, ceiling })),
  };
}

/** The public pages of this process. */
export function publicSite(connection: Knex, gate: OutageGate, demo: boolean, log: { error(message: string): void }): Site {
  return createSite({
    source: {
      async revision() {
        // Visitors have no session that would bring them the demo's clock.
        await refreshClock(connection);
        return publicationRevision();
      },
      list: listPublications,
      models: readPublicationModels,
      programme,
    },
    now,
    demo,
    report(message, error) {
      // That the database is away is said once, by the gate.
      if (error !== undefined && gate.report(error)) return;
      log.error(`${message}：${error instanceof Error ? (error.stack ?? error.message) : String(error ?? '')}`);
    },
  });
}

/** The website put together: what it shows comes from `publications` and the frozen rules, its time from the programme's clock. */
import type { Knex } from 'knex';
import { now, refreshClock } from './adapters/clock';
import type { OutageGate } from './adapters/outage';
import { currentEdition } from './queries/current-edition';
import { listPublications, publicationRevision, readPublicationFile, readPublicationModels } from './queries/publications';
import type { PublicationSource } from './website/server/publication-source';
import { readPublicationModel } from './website/read-model';
import { renderPage } from './website/render-page';
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
      file: readPublicationFile,
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

/** One page from its model, through the same whitelist as a stored one. Throws when the model is none. */
export function drawPage(model: unknown, path: string, demo: boolean): string {
  const read = readPublicationModel(JSON.parse(JSON.stringify(model)));
  if (!read) throw new Error(`The model of ${path} is no page.`);
  return renderPage(read, { path, demo });
}

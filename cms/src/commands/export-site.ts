import { createHash } from 'node:crypto';
import { z } from 'zod';
import { platform } from '../adapters/platform';
import type { Command } from './run-command';

/** The public site of an instant, packed and signed. */
export interface SiteExport {
  bytes: Buffer;
  sha256: string;
}

/** Draws the bundle before anything is locked; the command below only records who took it. */
export async function drawSite(): Promise<SiteExport> {
  const bytes = await platform().siteBundle();
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Records that the public site was taken out as a bundle, by its hash (国办发〔2017〕47号). Refuses: forbidden. */
export const exportSite: Command<{ sha256: string }, { sha256: string }, { sha256: string }> = {
  name: 'export-site',
  label: '公开网站',
  action: 'site.export',
  input: z.object({ sha256: z.string().length(64) }),
  lock: async (_sql, input) => input,
  editionOf: () => null,
  facts: () => ({}),
  async write(_subject, { sha256 }, { edition }) {
    return { answer: { sha256 }, journal: [{ subjectType: 'edition', subjectId: edition.id, before: null, after: { siteBundle: sha256 } }] };
  },
};

import { z } from 'zod';
import { publicId } from './case-text';
import { loadEdition, type EditionRecord } from './edition-record';
import type { Command } from './run-command';
import { startJob } from './start-job';

const input = z.object({ id: publicId });

/** Gives the right to take an edition's archive package and writes down who took it; the package itself is read after COMMIT. */
export const archiveEdition: Command<z.infer<typeof input>, EditionRecord, { key: number; number: number }> = {
  name: 'archive-edition',
  label: '届次',
  action: 'edition.archive',
  input,
  async lock(sql, { id }) {
    const [found] = await sql<{ key: number }>`select id as key from editions where document_id = ${id}`;
    return found ? loadEdition(sql, found.key) : null;
  },
  editionOf: ({ key }) => key,
  facts: () => ({}),
  write: async ({ key, id, number, phase }) => ({
    answer: { key, number },
    journal: [{ subjectType: 'edition', subjectId: id, before: null, after: { archive: 'taken', phase } }],
  }),
};

/** The kind of the long task. */
export const ARCHIVE_EDITION = 'archive-edition';

/** Starts packing an edition's archive: followed and taken by whoever asked; written down like every taking. */
export const packEdition: Command<z.infer<typeof input>, EditionRecord, { id: string }> = {
  ...archiveEdition,
  name: 'pack-edition',
  async write({ key, id, number, name, phase }, _input, work) {
    const job = await startJob(work, { kind: ARCHIVE_EDITION, input: { key, number }, text: `归档包（${name}）` });
    return { answer: { id: job }, journal: [{ subjectType: 'edition', subjectId: id, before: null, after: { archive: 'packed', phase, job } }] };
  },
};

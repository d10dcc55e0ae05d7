import { z } from 'zod';
import { publicId } from './case-text';
import { askedFacts, lockOpinions, type OpinionRecord } from './opinion-record';
import { openIdentities } from './person-secrets';
import type { Command } from './run-command';

const input = z.object({ id: publicId });

/** Shows an agency the ID number, and nothing else sealed, of somebody it is asked about. Journalled each time (个人信息保护法第五十一条). */
export const readAskedIdentity: Command<z.infer<typeof input>, OpinionRecord, { idNumber: string | null }> = {
  name: 'read-asked-identity',
  label: '征求的意见',
  action: 'opinion.read-identity',
  input,
  lock: async (sql, { id }) => (await lockOpinions(sql, [id]))?.[0] ?? null,
  editionOf: ({ nominee }) => nominee.editionKey,
  facts: (opinion, actor) => askedFacts([opinion], actor),
  async write({ nominee }, _input, { sql }) {
    const identity = (await openIdentities(sql, [nominee.key])).get(nominee.key);
    return { answer: { idNumber: identity?.idNumber ?? null }, journal: [{ subjectType: 'nominee', subjectId: nominee.id, before: null, after: null }] };
  },
};

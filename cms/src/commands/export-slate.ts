import { z } from 'zod';
import { authorise } from '../domain/access/authorise';
import { slateRow, type SlateRow } from '../domain/slate/slate-row';
import { publicId } from './case-text';
import { nomineeFacts } from './nominee-record';
import { openIdentities } from './person-secrets';
import { refusedBy, Refusal } from './refusal';
import type { Command } from './run-command';
import { fillSlate, findSlate, lockSlate, slateFacts, type FilledSlate } from './slate-record';

const input = z.object({
  slateId: publicId,
  /** With ID numbers and phones, so that it can be imported again. */
  identity: z.boolean(),
});

/**
 * Gives out a list as rows for a spreadsheet (附件5). With ID numbers it is journalled for each person
 * (个人信息保护法第五十一条). Refuses: forbidden, not-found.
 */
export const exportSlate: Command<z.infer<typeof input>, FilledSlate, { unitName: string; state: string; rows: SlateRow[] }> = {
  name: 'export-slate',
  label: '汇总表',
  action: 'slate.read',
  input,
  async lock(sql, { slateId }) {
    const found = await findSlate(sql, slateId);
    return found && fillSlate(sql, await lockSlate(sql, found.key));
  },
  editionOf: ({ slate }) => slate.editionKey,
  facts: slateFacts,
  check({ entries }, { identity }, { actor, edition }) {
    if (!identity) return [];
    const refused = entries.map(({ nominee }) => authorise(actor, 'nominee.read-identity', nomineeFacts(nominee, actor), edition.rules.roles)).find(({ allowed }) => !allowed);
    if (refused && !refused.allowed) throw new Refusal('forbidden', refusedBy(refused.issues).message, { issues: refused.issues });
    return [];
  },
  async write({ slate, entries }, { identity }, { sql, edition }) {
    const { awards } = edition.rules;
    const identities = identity ? await openIdentities(sql, entries.map(({ nomineeKey }) => nomineeKey)) : new Map();
    const order = new Map(awards.map(({ id }, index) => [id, index]));
    const ordered = [...entries].sort((a, b) => (order.get(a.award) ?? 0) - (order.get(b.award) ?? 0) || a.rank - b.rank);
    return {
      answer: {
        unitName: slate.unit.name,
        state: slate.state,
        rows: ordered.map(({ nominee, nomineeKey, rank }) =>
          slateRow({ rank, values: { ...nominee.values }, idNumber: null, phone: null, unread: nominee.unread, ...identities.get(nomineeKey) }, awards)),
      },
      journal: [
        { subjectType: 'slate', subjectId: slate.id, before: null, after: { identity, people: entries.length } },
        ...(identity ? entries.map(({ nominee }) => ({ subjectType: 'nominee', subjectId: nominee.id, before: null, after: { document: 'slate-workbook' } })) : []),
      ],
    };
  },
};

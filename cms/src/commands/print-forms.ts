import { z } from 'zod';
import { authorise } from '../domain/access/authorise';
import { kindsOf, type DocumentKindId } from '../domain/forms/document-kinds';
import { publicId } from './case-text';
import { nomineeFacts } from './nominee-record';
import { refusedBy, Refusal } from './refusal';
import type { Command } from './run-command';
import { fillSlate, findSlate, lockSlate, slateFacts, type FilledSlate } from './slate-record';
import { startJob } from './start-job';

const kinds = kindsOf('nominees') as [DocumentKindId, ...DocumentKindId[]];
const input = z.object({
  slateId: publicId,
  kinds: z.array(z.enum(kinds)).min(1).max(kinds.length),
  format: z.enum(['pdf', 'zip']),
  /** Print ID numbers and phones. */
  identity: z.boolean(),
});
type PrintForms = z.infer<typeof input>;

/** The kind of the long task. */
export const PRINT_FORMS = 'print-forms';

/** What the task is given: ids and choices. `fields` are those the person sees of a nominee. */
export interface PrintTask extends PrintForms {
  nominees: readonly string[];
  fields: readonly string[];
  opinions: boolean;
  photos: boolean;
  title: string;
  today: string;
}

/**
 * Starts printing the forms of everybody on a list (附件2、4、6). What may be printed is settled now, by the person's role;
 * with ID numbers it is journalled for each person (个人信息保护法第五十一条). Refuses: forbidden, not-found.
 */
export const printForms = (sees: Pick<PrintTask, 'fields' | 'opinions' | 'photos'>): Command<PrintForms, FilledSlate, { id: string }> => ({
  name: 'print-forms',
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
  async write({ slate, entries }, asked, work) {
    const nominees = entries.map(({ nominee }) => nominee.id);
    const task: PrintTask = { ...asked, ...sees, nominees, title: slate.unit.name, today: work.today };
    const total = nominees.length * asked.kinds.length;
    const id = await startJob(work, { kind: PRINT_FORMS, input: { ...task }, total, text: `成批打印（${slate.unit.name}）` });
    const { kinds: printed, format, identity } = asked;
    return {
      answer: { id },
      journal: [
        { subjectType: 'slate', subjectId: slate.id, before: null, after: { kinds: printed, format, identity, people: nominees.length, job: id } },
        ...(identity ? nominees.map((nominee) => ({ subjectType: 'nominee', subjectId: nominee, before: null, after: { document: printed.join(' '), job: id } })) : []),
      ],
    };
  },
});

import { nomineeSlots } from '../../domain/evidence/nominee-slots';
import { checkEditable } from '../editable';
import { lockListedNominee, type ListedNominee } from '../listed-nominee';
import { nomineeFacts } from '../nominee-record';
import type { Sql } from '../sql';
import type { EvidenceSubject } from './evidence-subject';

interface EvidenceNominee {
  editionKey: number;
  state: string;
  slateState: string;
  body: { path: string };
  countyPath: string | null;
  employerPath: string | null;
}

const ACT = '更改申报材料';

async function find(sql: Sql, id: string): Promise<EvidenceNominee | null> {
  const [row] = await sql<Omit<EvidenceNominee, 'body'> & { bodyPath: string }>`
    select n.edition_id as "editionKey", n.state, coalesce(s.state, 'drafting') as "slateState", b.path as "bodyPath", c.path as "countyPath", e.path as "employerPath"
    from nominees n join units b on b.id = n.body_id left join units c on c.id = n.county_id left join units e on e.id = n.employer_id
      left join slates s on s.edition_id = n.edition_id and s.unit_id = n.body_id
    where n.document_id = ${id}`;
  return row ? { ...row, body: { path: row.bodyPath } } : null;
}

const seen = ({ nominee, slate }: ListedNominee): EvidenceNominee => ({ ...nominee, slateState: slate.state });

/** The booklet of a nominee (通知三（三）3): whoever may edit the nominee keeps it, while the list may still be changed. */
export const nomineeEvidence: EvidenceSubject<EvidenceNominee> = {
  label: '推荐对象',
  readAction: 'nominee.read',
  attachAction: 'nominee.edit',
  find,
  async lock(sql, id) {
    const listed = await lockListedNominee(sql, id);
    return listed && seen(listed);
  },
  editionOf: ({ editionKey }) => editionKey,
  facts: nomineeFacts,
  slots: (_nominee, { materials }) => nomineeSlots(materials),
  check: ({ state, slateState }, { stages }) => [...checkEditable(stages.nominee, state, ACT), ...checkEditable(stages.slate, slateState, ACT)].slice(0, 1),
};

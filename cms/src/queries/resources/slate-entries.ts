import { integer, json, ownId, related, text, type Resource } from './resource';

const nominee = ['nominee'] as const;
const unit = ['slate', 'unit'] as const;
const lower = ['slate', 'lower'] as const;

/** 汇总表条目: one person's place on one list. */
export const slateEntries: Resource = {
  name: 'slate-entries',
  label: '汇总表条目',
  table: 'slate_entries',
  readAction: 'slate.read',
  personal: true,
  joins: {
    slate: 'left join slates slate on slate.id = t.slate_id',
    unit: 'left join units unit on unit.id = slate.unit_id',
    nominee: 'left join nominees nominee on nominee.id = t.nominee_id',
    /** The list below from which the person came to this one. */
    lower: `left join lateral (
      select e.rank, s.document_id as slate_id, u.name as unit_name from slate_entries e join slates s on s.id = e.slate_id join units u on u.id = s.unit_id
      where e.nominee_id = t.nominee_id and s.receiver_id = slate.unit_id limit 1) lower on true`,
    body: 'left join units body on body.id = nominee.body_id',
  },
  fields: {
    id: ownId(),
    slateId: related('t.slate_id', 'slates', 'slate'),
    slateState: text('slate.state', { needs: ['slate'] }),
    unitId: related('slate.unit_id', 'units', 'unit', { needs: unit }),
    unitCode: text('unit.code', { needs: unit }),
    unitName: text('unit.name', { needs: unit }),
    nomineeId: related('t.nominee_id', 'nominees', 'nominee'),
    award: text('t.award'),
    rank: integer('t.rank'),
    inversionReason: text('t.inversion_reason'),
    lowerSlateId: text('lower.slate_id', { needs: lower, filterable: false, sortable: false }),
    lowerUnitName: text('lower.unit_name', { needs: lower, filterable: false, sortable: false }),
    lowerRank: integer('lower.rank', { needs: lower, filterable: false, sortable: false }),
    nomineeLevel: text('nominee.level', { needs: nominee }),
    nomineeName: text('nominee.name', { needs: nominee }),
    sex: text('nominee.sex', { needs: nominee }),
    employerName: text('nominee.employer_name', { needs: nominee }),
    occupation: text('nominee.occupation', { needs: nominee }),
    skillLevel: text('nominee.skill_level', { needs: nominee }),
    nomineeState: text('nominee.state', { needs: nominee }),
    verdict: text('nominee.verdict', { needs: nominee }),
    issues: json('nominee.issues', { needs: nominee }),
    bodyId: related('nominee.body_id', 'units', 'body', { needs: ['nominee', 'body'] }),
    bodyCode: text('body.code', { needs: ['nominee', 'body'] }),
    bodyName: text('body.name', { needs: ['nominee', 'body'] }),
    version: integer('t.version'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: unit },
  search: { sql: `concat_ws(' ', nominee.name, nominee.employer_name)`, needs: nominee, indexed: false },
  defaultSort: ['rank', 'ASC'],
};

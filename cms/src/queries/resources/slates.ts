import { date, instant, integer, json, ownId, related, text, type Resource } from './resource';

const unit = ['unit'] as const;

/** 汇总表: the ranked list of one unit in one edition. `issues` are problems of the list itself (ranks, places). */
export const slates: Resource = {
  name: 'slates',
  label: '汇总表',
  table: 'slates',
  readAction: 'slate.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    unit: 'left join units unit on unit.id = t.unit_id',
    receiver: 'left join units receiver on receiver.id = t.receiver_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    editionNumber: integer('edition.number', { needs: ['edition'] }),
    unitId: related('t.unit_id', 'units', 'unit'),
    unitCode: text('unit.code', { needs: unit }),
    unitName: text('unit.name', { needs: unit }),
    unitKind: text('unit.kind', { needs: unit }),
    unitSortKey: integer('unit.sort_key', { needs: unit }),
    /** The unit the list is handed to. */
    receiverId: related('t.receiver_id', 'units', 'receiver'),
    receiverName: text('receiver.name', { needs: ['receiver'] }),
    level: text('t.level'),
    state: text('t.state'),
    entries: integer('(select count(*)::int from slate_entries e where e.slate_id = t.id)', { filterable: false, sortable: false }),
    failing: integer(
      `(select count(*)::int from slate_entries e join nominees n on n.id = e.nominee_id where e.slate_id = t.id and n.verdict is distinct from 'pass')`,
      { filterable: false, sortable: false },
    ),
    /** Of a list handed up: how many of its people a higher unit holds by now. */
    taken: integer(
      `(select count(*)::int from slate_entries e join nominees n on n.id = e.nominee_id where e.slate_id = t.id and n.level <> t.level)`,
      { filterable: false, sortable: false },
    ),
    submittedAt: instant('t.submitted_at'),
    contentHash: text('t.content_hash', { filterable: false, sortable: false }),
    issues: json('t.issues'),
    /** Of the province's list: where it departs from its proposal, and why; and the hash of that proposal. */
    deviations: json('t.deviations'),
    proposed: json(`t.proposal->'list'`),
    proposalHash: text(`t.proposal->>'hash'`, { filterable: false, sortable: false }),
    proposalReason: text(`t.proposal->>'reason'`, { filterable: false, sortable: false }),
    mendBy: date('t.mend_by'),
    version: integer('t.version'),
    createdAt: instant('t.created_at'),
    updatedAt: instant('t.updated_at'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: unit },
  search: { sql: `concat_ws(' ', unit.code, unit.name)`, needs: unit, indexed: false },
  defaultSort: ['unitSortKey', 'ASC'],
};

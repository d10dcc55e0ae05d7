import { instant, integer, json, ownId, related, text, type Resource } from './resource';

/** 办理日志: every act, hash-chained per edition. A unit sees what was done from units below it. */
export const journal: Resource = {
  name: 'journal',
  label: '办理日志',
  table: 'journal_entries',
  readAction: 'journal.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    unit: 'left join units unit on unit.code = t.unit_code',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    sequence: integer('t.sequence'),
    occurredAt: instant('t.occurred_at'),
    actorId: text('t.actor_id'),
    actorName: text('t.actor_name'),
    role: text('t.role'),
    unitCode: text('t.unit_code'),
    unitName: text('unit.name', { needs: ['unit'] }),
    command: text('t.command'),
    subjectType: text('t.subject_type'),
    subjectId: text('t.subject_id'),
    reason: text('t.reason'),
    before: json('t.before'),
    after: json('t.after'),
    requestId: text('t.request_id'),
    previousHash: text('t.previous_hash', { filterable: false, sortable: false }),
    hash: text('t.hash', { sortable: false }),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: ['unit'] },
  search: { sql: `concat_ws(' ', t.actor_name, t.command, t.reason)`, indexed: false },
  defaultSort: ['sequence', 'DESC'],
};

import { integer, ownId, related, text, type Resource } from './resource';

const unit = ['unit'] as const;

/** 推荐名额. A body also sees the allocation of a unit above it, because it shares those places. */
export const quotas: Resource = {
  name: 'quotas',
  label: '推荐名额',
  table: 'quota_allocations',
  readAction: 'quota.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    unit: 'left join units unit on unit.id = t.unit_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    unitId: related('t.unit_id', 'units', 'unit'),
    unitCode: text('unit.code', { needs: unit }),
    unitName: text('unit.name', { needs: unit }),
    unitKind: text('unit.kind', { needs: unit }),
    unitSortKey: integer('unit.sort_key', { needs: unit }),
    award: text('t.award'),
    places: integer('t.places'),
    used: integer('t.used'),
    remaining: integer('(t.places - t.used)'),
    documentNumber: text('t.document_number'),
    version: integer('t.version'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: unit, shared: true },
  search: { sql: `concat_ws(' ', unit.code, unit.name)`, needs: unit, indexed: false },
  defaultSort: ['unitSortKey', 'ASC'],
};

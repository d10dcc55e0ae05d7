import { instant, integer, ownId, related, text, type Resource } from './resource';

/**
 * 名额台账: what happened to the places of an allocation. Read under an allocation the caller may read, which is why it has
 * no scope of its own; a move stands under both of its allocations.
 */
export const quotaEntries: Resource = {
  name: 'quota-entries',
  label: '台账',
  table: 'quota_entries',
  readAction: 'quota.read',
  personal: false,
  joins: {
    unit: 'join units unit on unit.id = t.unit_id',
    to: 'left join units "to" on "to".id = t.to_unit_id',
    nominee: 'left join nominees nominee on nominee.id = t.nominee_id',
  },
  fields: {
    id: ownId(),
    /** The allocations it counts in. */
    quotaIds: text(
      `(select string_agg(q.document_id, ' ') from quota_allocations q where q.edition_id = t.edition_id and q.award = t.award and q.unit_id in (t.unit_id, t.to_unit_id))`,
      { sortable: false },
    ),
    kind: text('t.kind'),
    award: text('t.award'),
    places: integer('t.places'),
    unitId: related('t.unit_id', 'units', 'unit'),
    unitName: text('unit.name', { needs: ['unit'] }),
    toUnitId: related('t.to_unit_id', 'units', '"to"', { needs: ['to'] }),
    toUnitName: text('"to".name', { needs: ['to'] }),
    takenFrom: text('t.taken_from'),
    nomineeName: text('nominee.name', { needs: ['nominee'] }),
    documentNumber: text('t.document_number'),
    reason: text('t.reason'),
    at: instant(`(t.at at time zone 'UTC')`),
    sequence: integer('t.id::int'),
  },
  scope: { kind: 'whole' },
  defaultSort: ['sequence', 'DESC'],
};

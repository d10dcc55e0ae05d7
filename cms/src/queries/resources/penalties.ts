import { date, integer, ownId, related, text, type Resource } from './resource';

/** 对推荐单位的处理: what a body bears in the next edition. */
export const penalties: Resource = {
  name: 'penalties',
  label: '对推荐单位的处理',
  table: 'penalties',
  readAction: 'penalty.read',
  personal: false,
  joins: {
    unit: 'left join units unit on unit.id = t.unit_id',
    nominee: 'left join nominees nominee on nominee.id = t.nominee_id',
  },
  fields: {
    id: ownId(),
    unitId: related('t.unit_id', 'units', 'unit'),
    unitName: text('unit.name', { needs: ['unit'] }),
    nomineeId: related('t.nominee_id', 'nominees', 'nominee'),
    nomineeName: text('nominee.name', { needs: ['nominee'] }),
    forEdition: integer('t.for_edition'),
    kind: text('t.kind'),
    award: text('t.award'),
    places: integer('t.places'),
    documentNumber: text('t.document_number'),
    reason: text('t.reason'),
    imposedBy: text('t.imposed_by'),
    imposedOn: date('t.imposed_on'),
    version: integer('t.version'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: ['unit'] },
  defaultSort: ['imposedOn', 'DESC'],
};

import { boolean, instant, integer, json, ownId, related, text, type Resource } from './resource';

const unit = ['slate', 'unit'] as const;

/** 收件登记: what came in on paper of a body's list; with a number once registered. */
export const receipts: Resource = {
  name: 'receipts',
  label: '收件登记',
  table: 'receipts',
  readAction: 'receipt.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    slate: 'left join slates slate on slate.id = t.slate_id',
    unit: 'left join units unit on unit.id = slate.unit_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    editionNumber: integer('edition.number', { needs: ['edition'] }),
    slateId: related('t.slate_id', 'slates', 'slate'),
    unitId: related('slate.unit_id', 'units', 'unit', { needs: unit }),
    unitCode: text('unit.code', { needs: unit }),
    unitName: text('unit.name', { needs: unit }),
    number: integer('t.number'),
    copies: json('t.copies'),
    bags: json('t.bags'),
    involvesSecrets: boolean('t.involves_secrets'),
    letter: text('t.letter'),
    receivedAt: instant('t.received_at'),
    handedBy: text('t.handed_by'),
    receivedBy: text('t.received_by'),
    registeredAt: instant('t.registered_at'),
    version: integer('t.version'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: unit },
  search: { sql: `concat_ws(' ', unit.code, unit.name, t.handed_by)`, needs: unit, indexed: false },
  defaultSort: ['receivedAt', 'DESC'],
};

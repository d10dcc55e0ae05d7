import { date, instant, integer, ownId, related, text, type Resource } from './resource';

/** 报送时间延长: for everybody (no body) or one body. Everybody who knows the edition may know them. */
export const windowExtensions: Resource = {
  name: 'window-extensions',
  label: '报送时间延长',
  table: 'window_extensions',
  readAction: 'edition.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    body: 'left join units body on body.id = t.body_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    bodyId: related('t.body_id', 'units', 'body'),
    bodyName: text('body.name', { needs: ['body'] }),
    until: date('t.until'),
    documentNumber: text('t.document_number'),
    reason: text('t.reason'),
    grantedBy: text('t.granted_by'),
    version: integer('t.version'),
    createdAt: instant('t.created_at'),
  },
  scope: { kind: 'whole' },
  defaultSort: ['until', 'DESC'],
};

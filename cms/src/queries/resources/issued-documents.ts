import { date, integer, ownId, related, text, type Resource } from './resource';

const unit = ['unit'] as const;

/** 已制发文书: what was given out with a number and a date; the file itself is read through its record. */
export const issuedDocuments: Resource = {
  name: 'issued-documents',
  label: '已制发文书',
  table: 'issued_documents',
  readAction: 'edition.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    unit: 'left join units unit on unit.id = t.unit_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    unitName: text('unit.name', { needs: unit }),
    kind: text('t.kind'),
    subjectId: text('t.subject_id'),
    title: text('t.title'),
    documentNumber: text('t.document_number'),
    issuedOn: date('t.issued_on'),
    digest: text('t.digest', { sortable: false }),
    pages: integer('t.pages'),
    issuedByName: text('t.issued_by_name'),
    version: integer('t.version'),
  },
  // What was issued to everybody is for everybody; the rest for the unit and those above it.
  scope: { kind: 'path', sql: 'unit.path', needs: unit, open: `t.kind in ('publicity-notice', 'commendation-decision')` },
  search: { sql: `concat_ws(' ', t.title, t.document_number)`, indexed: false },
  defaultSort: ['issuedOn', 'DESC'],
};

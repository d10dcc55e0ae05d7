import { boolean, date, integer, json, ownId, related, text, type Resource } from './resource';

/** 评审专家: the pool panels are drawn from. */
export const reviewers: Resource = {
  name: 'reviewers',
  label: '评审专家',
  table: 'reviewers',
  readAction: 'reviewer.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    account: 'left join up_users account on account.document_id = t.account_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    name: text('t.name'),
    title: text('t.title'),
    employerName: text('t.employer_name'),
    employerCode: text('t.employer_code'),
    occupations: json('t.occupations'),
    account: text('account.username', { needs: ['account'] }),
    declared: json('t.declared'),
    /** What the expert stated, in the expert's own words: names, units, relations. */
    statements: json('t.statements'),
    statedOn: date('t.stated_on'),
    active: boolean('t.active'),
    seats: integer(`(select count(*)::int from panel_seats s where s.reviewer_id = t.id and s.state in ('drawn', 'accepted'))`, { filterable: false, sortable: false }),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  search: { sql: `concat_ws(' ', t.name, t.employer_name, t.title)`, indexed: false },
  defaultSort: ['name', 'ASC'],
};

import { date, integer, ownId, related, text, type Resource } from './resource';

const unit = ['unit'] as const;

/** 组织机构: a unit sees its own groups and those of the units above it. The phone stands beside the record, opened for it alone. */
export const organisationMembers: Resource = {
  name: 'organisation-members',
  label: '成员',
  table: 'organisation_members',
  readAction: 'organisation.read',
  personal: false,
  joins: {
    edition: 'left join editions edition on edition.id = t.edition_id',
    unit: 'left join units unit on unit.id = t.unit_id',
    account: 'left join up_users account on account.id = t.account_id',
  },
  fields: {
    id: ownId(),
    editionId: related('t.edition_id', 'editions', 'edition'),
    unitId: related('t.unit_id', 'units', 'unit'),
    unitCode: text('unit.code', { needs: unit }),
    unitName: text('unit.name', { needs: unit }),
    unitSortKey: integer('unit.sort_key', { needs: unit }),
    groupKind: text('t.group_kind'),
    personName: text('t.person_name'),
    post: text('t.post'),
    seat: text('t.seat'),
    username: text('account.username', { needs: ['account'] }),
    fromDay: date('t.from_day'),
    toDay: date('t.to_day'),
    version: integer('t.version'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: unit, shared: true },
  search: { sql: `concat_ws(' ', t.person_name, t.post, unit.name)`, needs: unit, indexed: false },
  defaultSort: ['unitSortKey', 'ASC'],
};

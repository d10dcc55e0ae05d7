import { integer, ownId, related, text, type Resource } from './resource';

/** 单位: the one tree of province, recommending bodies, county bureaus and employers. */
export const units: Resource = {
  name: 'units',
  label: '单位',
  table: 'units',
  readAction: 'unit.read',
  personal: false,
  joins: {
    parent: 'left join units parent on parent.id = t.parent_id',
  },
  fields: {
    id: ownId(),
    code: text('t.code', { class: 'public' }),
    name: text('t.name', { class: 'public' }),
    shortName: text('t.short_name', { class: 'public' }),
    kind: text('t.kind', { class: 'public' }),
    parentId: related('t.parent_id', 'units', 'parent', { class: 'public' }),
    parentName: text('parent.name', { needs: ['parent'], class: 'public' }),
    path: text('t.path'),
    regionCode: text('t.region_code', { class: 'public' }),
    uscc: text('t.uscc'),
    ownership: text('t.ownership'),
    channel: text('t.channel'),
    agency: text('t.agency'),
    sortKey: integer('t.sort_key'),
    version: integer('t.version'),
  },
  scope: { kind: 'path', sql: 't.path' },
  search: { sql: `concat_ws(' ', t.code, t.name, t.short_name, t.uscc)`, indexed: false },
  defaultSort: ['sortKey', 'ASC'],
};

import { instant, integer, json, ownId, text, type Resource } from './resource';

/** 届次, with the rules frozen when it was opened. */
export const editions: Resource = {
  name: 'editions',
  label: '届次',
  table: 'editions',
  readAction: 'edition.read',
  personal: false,
  joins: {},
  fields: {
    id: ownId(),
    number: integer('t.number', { class: 'public' }),
    name: text('t.name', { class: 'public' }),
    phase: text('t.phase', { class: 'public' }),
    rules: json('t.rules'),
    rulesHash: text('t.rules_hash'),
    openedAt: instant('t.opened_at'),
    version: integer('t.version'),
  },
  scope: { kind: 'whole' },
  search: { sql: 't.name', indexed: false },
  defaultSort: ['number', 'DESC'],
};

import { integer, ownId, text, type Resource } from './resource';

/** 往届获奖: who holds which award already (R3, R6). ID numbers are not columns here. */
export const priorHonours: Resource = {
  name: 'prior-honours',
  label: '往届获奖',
  table: 'prior_honours',
  readAction: 'prior-honour.read',
  personal: true,
  joins: {},
  fields: {
    id: ownId(),
    award: text('t.award', { class: 'public' }),
    editionNumber: integer('t.edition_number', { class: 'public' }),
    name: text('t.name', { class: 'public' }),
  },
  scope: { kind: 'whole' },
  search: { sql: 't.name', indexed: false },
  defaultSort: ['editionNumber', 'DESC'],
};

import { rankingHash } from '../../adapters/ranking-hash';
import { boolean, date, instant, integer, ownId, related, text, type Resource } from './resource';

const unit = ['slate', 'unit'] as const;

/** 集体研究记录: what a unit's leadership decided on its list. `current`: the list still stands as it was decided on. */
export const unitDecisions: Resource = {
  name: 'unit-decisions',
  label: '集体研究记录',
  table: 'unit_decisions',
  readAction: 'slate.read',
  personal: false,
  joins: {
    slate: 'left join slates slate on slate.id = t.slate_id',
    unit: 'left join units unit on unit.id = slate.unit_id',
  },
  fields: {
    id: ownId(),
    slateId: related('t.slate_id', 'slates', 'slate'),
    unitName: text('unit.name', { needs: unit }),
    minutesNumber: text('t.minutes_number'),
    heldOn: date('t.held_on'),
    attendance: text('t.attendance'),
    entitled: integer('t.entitled'),
    present: integer('t.present'),
    inFavour: integer('t.in_favour'),
    passed: boolean('t.passed'),
    note: text('t.note'),
    state: text('t.state'),
    current: boolean(`(t.ranking_hash is not distinct from ${rankingHash('t.slate_id')})`, { filterable: false, sortable: false }),
    version: integer('t.version'),
    createdAt: instant('t.created_at'),
  },
  scope: { kind: 'path', sql: 'unit.path', needs: unit },
  defaultSort: ['createdAt', 'DESC'],
};

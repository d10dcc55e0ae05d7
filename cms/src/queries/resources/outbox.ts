import { instant, integer, ownId, text, type Resource } from './resource';

/**
 * 后续事项: what acts have set in motion after COMMIT. `state`: waiting, retrying (a try failed or was cut short), dead (laid aside, for the
 * administrator), done. The payload is not shown: it names cases the administrator has no business with.
 */
export const outbox: Resource = {
  name: 'outbox',
  label: '后续事项',
  table: 'outbox',
  readAction: 'outbox.read',
  personal: false,
  joins: {},
  fields: {
    id: ownId(),
    topic: text('t.topic'),
    state: text(`case when t.delivered_at is not null then 'done' when t.dead_at is not null then 'dead' when t.last_error is not null then 'retrying' else 'waiting' end`),
    attempts: integer('t.attempts'),
    lastError: text('t.last_error'),
    createdAt: instant('t.created_at'),
    availableAt: instant('t.available_at'),
    deliveredAt: instant('t.delivered_at'),
    deadAt: instant('t.dead_at'),
  },
  scope: { kind: 'whole' },
  defaultSort: ['createdAt', 'DESC'],
};

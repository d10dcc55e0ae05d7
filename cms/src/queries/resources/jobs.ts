import { boolean, instant, integer, json, ownId, text, type Resource } from './resource';

/** 任务: long work done in the background for the reader. `result` names what came of it; it is gone after `expiresAt`. */
export const jobs: Resource = {
  name: 'jobs',
  label: '任务',
  table: 'app_jobs',
  readAction: null,
  personal: false,
  joins: {},
  fields: {
    id: ownId(),
    kind: text('t.kind'),
    state: text('t.state'),
    done: integer('t.done'),
    total: integer('t.total'),
    text: text('t.text'),
    result: json('t.result'),
    error: text('t.error'),
    cancelRequested: boolean('t.cancel_requested'),
    createdAt: instant('t.created_at'),
    startedAt: instant('t.started_at'),
    finishedAt: instant('t.finished_at'),
    expiresAt: instant('t.expires_at'),
  },
  scope: { kind: 'owner', sql: 't.actor_id' },
  defaultSort: ['createdAt', 'DESC'],
};

import type { Truth } from '../truth';

export const background: readonly Truth[] = [
  { id: 'outbox.one-end', holds: '后续事项要么办成要么搁置，不会两样都是', sql: `select id, topic from outbox where delivered_at is not null and dead_at is not null` },
  { id: 'outbox.dead-has-reason', holds: '搁置的后续事项写明了原因', sql: `select id, topic from outbox where dead_at is not null and last_error is null` },
  {
    id: 'outbox.no-number',
    holds: '后续事项中没有身份证号和手机号',
    sql: `select id, topic from outbox where concat_ws(' ', payload::text, last_error) ~ '(^|[^0-9A-Za-z])([1-9][0-9]{16}[0-9Xx]|1[3-9][0-9]{9})([^0-9A-Za-z]|$)'`,
  },
  { id: 'jobs.finished-dated', holds: '办完的任务有时间，没办完的没有', sql: `select document_id, state from app_jobs where (finished_at is not null) <> (state in ('done', 'failed', 'cancelled'))` },
  {
    id: 'messages.to-accounts',
    holds: '消息发给存在的账号',
    sql: `select m.document_id from messages m where not exists (select from up_users u where u.document_id = m.account_id)`,
  },
];

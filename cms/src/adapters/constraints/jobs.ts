/** Background work: what waits in `outbox` and `app_jobs`, and who is told of it. */
import { check, foreignKey, index, trigger, unique, type Wanted } from './wanted';

/** Told at COMMIT, to every process that listens (adapters/jobs/runner.ts). */
const tellJobs: Wanted = {
  kind: 'function',
  table: '',
  name: 'app_tell_jobs',
  sql: `create or replace function app_tell_jobs() returns trigger language plpgsql as $$
begin
  perform pg_notify('app_jobs', '');
  return null;
end $$`,
  keeps: '有后续事项时立即告知各进程',
};

export const jobs: readonly Wanted[] = [
  tellJobs,
  index('outbox', 'outbox_waiting_idx', '(available_at, id) where delivered_at is null and dead_at is null', '待办的后续事项'),
  index('outbox', 'outbox_dead_idx', '(id) where dead_at is not null', '办不成的后续事项'),
  unique('outbox', 'outbox_key_key', 'key', '有名称的后续事项只发生一次'),
  unique('outbox', 'outbox_document_id_key', 'document_id', '后续事项编号不得重复'),
  trigger('outbox', 'outbox_tell_jobs', 'after insert', 'statement', 'app_tell_jobs()', '有后续事项时立即告知各进程'),
  unique('app_jobs', 'app_jobs_document_id_key', 'document_id', '任务编号不得重复'),
  check('app_jobs', 'app_jobs_state_known', `state in ('waiting', 'running', 'done', 'failed', 'cancelled')`, '任务的状态只能取规定的值'),
  check('app_jobs', 'app_jobs_finished', `(finished_at is not null) = (state in ('done', 'failed', 'cancelled'))`, '办完的任务须有时间'),
  check('app_jobs', 'app_jobs_done_within', 'done >= 0 and (total is null or total >= 0)', '任务的进度不得为负'),
  index('app_jobs', 'app_jobs_waiting_idx', `(id) where state in ('waiting', 'running')`, '待办的任务'),
  index('app_jobs', 'app_jobs_actor_idx', '(actor_id, id)', '某人的任务'),
  trigger('app_jobs', 'app_jobs_tell_jobs', 'after insert', 'statement', 'app_tell_jobs()', '有任务时立即告知各进程'),
  unique('messages', 'messages_document_id_key', 'document_id', '消息编号不得重复'),
  unique('messages', 'messages_key_key', 'account_id, key', '同一件事只告知一人一次'),
  index('messages', 'messages_account_idx', '(account_id, id)', '某人的消息'),
  index('messages', 'messages_unread_idx', '(account_id) where read_at is null', '某人的未读消息'),
  foreignKey('journal_checkpoints', 'edition_id', 'editions'),
  unique('journal_checkpoints', 'journal_checkpoints_day_key', 'edition_id, day', '一届一天一个日志签名'),
  trigger('journal_checkpoints', 'journal_checkpoints_append_only', 'before update or delete', 'row', 'app_append_only()', '日志签名只增不改'),
  trigger('journal_checkpoints', 'journal_checkpoints_no_truncate', 'before truncate', 'statement', 'app_append_only()', '日志签名不得清空'),
];

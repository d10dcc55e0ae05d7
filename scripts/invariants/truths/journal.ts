import type { Truth } from '../truth';

export const journal: readonly Truth[] = [
  {
    id: 'journal.sequence-dense',
    holds: '每届日志的序号从 1 起连续',
    sql: `select edition_id, count(*), max(sequence) from journal_entries group by edition_id having min(sequence) <> 1 or max(sequence) <> count(*)`,
  },
  {
    id: 'journal.chained',
    holds: '每条日志接着上一条的散列',
    sql: `select edition_id, sequence from (select edition_id, sequence, previous_hash, coalesce(lag(hash) over (partition by edition_id order by sequence), repeat('0', 64)) as wanted from journal_entries) j
      where previous_hash is distinct from wanted`,
  },
  {
    id: 'journal.who-and-when',
    holds: '每条日志都有何人、何角色、何时、何事、请求编号',
    sql: `select edition_id, sequence from journal_entries where actor_id is null or actor_name is null or role is null or occurred_at is null or command is null or request_id is null or hash !~ '^[0-9a-f]{64}$'`,
  },
  {
    id: 'journal.no-number',
    holds: '日志中没有身份证号',
    sql: `select edition_id, sequence from journal_entries
      where concat_ws(' ', reason, before::text, after::text) ~ '(^|[^0-9A-Za-z])[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]([^0-9A-Za-z]|$)'`,
  },
  {
    id: 'journal.notice-is-journalled',
    holds: '每则公示和决定都有发布的日志',
    sql: `select n.document_id from public_notices n where not exists (select from journal_entries j where j.subject_id = n.document_id and j.subject_type = 'notice')`,
  },
];

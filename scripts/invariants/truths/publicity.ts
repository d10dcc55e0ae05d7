import type { Truth } from '../truth';

export const publicity: readonly Truth[] = [
  {
    id: 'notices.period-whole',
    holds: '公示有首日、末日和工作日数，末日不早于首日',
    sql: `select document_id from public_notices where kind = 'publicity' and (first_day is null or last_day is null or working_days is null or working_days < 1 or last_day < first_day)`,
  },
  {
    id: 'notices.period-long-enough',
    holds: '公示的起止之间容得下所写的工作日',
    sql: `select document_id, first_day, last_day, working_days from public_notices where kind = 'publicity' and last_day - first_day + 1 < working_days`,
  },
  {
    id: 'notices.closed-after-period',
    holds: '公示在末日 24 时之后才结束（通知三（一）6）',
    sql: `select document_id, last_day, closed_at from public_notices where state = 'closed' and kind = 'publicity' and closed_at + interval '8 hours' < last_day + 1`,
  },
  {
    id: 'notices.one-standing',
    holds: '一份名单同时只有一则有效的公示',
    sql: `select slate_id, kind from public_notices where state <> 'withdrawn' group by 1, 2 having count(*) > 1`,
  },
  {
    id: 'notices.posted-is-published',
    holds: '全省的公示和决定都有公开的网页',
    sql: `select n.document_id from public_notices n where n.path is not null and n.state <> 'withdrawn' and not exists (select from publications p where p.notice_id = n.id)`,
  },
  {
    id: 'publications.hash-and-path',
    holds: '公开的内容有地址和散列',
    sql: `select id, path from publications where path !~ '^/' or model_hash !~ '^[0-9a-f]{64}$'`,
  },
  {
    id: 'publications.versions-dense',
    holds: '同一网页的版本从 1 起连续',
    sql: `select path, count(*), max(version) from publications group by path having max(version) <> count(*) or min(version) <> 1`,
  },
  {
    id: 'publications.no-number',
    holds: '公开的内容中没有身份证号和手机号',
    sql: `select id, path from publications where model::text ~ '(^|[^0-9A-Za-z])[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]([^0-9A-Za-z]|$)'`,
  },
  {
    id: 'publications.guarded',
    holds: '公开的内容、办理日志的防改触发器都在',
    sql: `select wanted.name from (values ('publications_immutable'), ('publications_no_truncate'), ('journal_entries_append_only'), ('journal_entries_no_truncate')) as wanted(name)
      where not exists (select from pg_trigger t where t.tgname = wanted.name and t.tgenabled = 'O')`,
  },
  {
    id: 'commendations.within-ceiling',
    holds: '表彰人数不超过上限（通知一（二））',
    sql: `select c.edition_id, c.award, count(*) from commendations c join editions e on e.id = c.edition_id where c.state = 'conferred'
      group by c.edition_id, c.award, e.rules having count(*) > (select (a->>'ceiling')::int from jsonb_array_elements(e.rules->'awards') a where a->>'id' = c.award)`,
  },
  {
    id: 'commendations.certificate-once',
    holds: '证书编号不重复',
    sql: `select certificate_number from commendations where certificate_number is not null group by 1 having count(*) > 1`,
  },
];

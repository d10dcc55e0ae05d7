import type { Truth } from '../truth';

export const lists: readonly Truth[] = [
  {
    id: 'lists.ranks-dense',
    holds: '每个奖项的排序从 1 起连续',
    sql: `select slate_id, award, min(rank), max(rank), count(*) from slate_entries group by slate_id, award having min(rank) <> 1 or max(rank) <> count(*)`,
  },
  { id: 'lists.rank-once', holds: '同一奖项的名次不重复', sql: `select slate_id, award, rank from slate_entries group by 1, 2, 3 having count(*) > 1` },
  { id: 'lists.person-once', holds: '一人在一份名单中只出现一次', sql: `select slate_id, nominee_id from slate_entries group by 1, 2 having count(*) > 1` },
  { id: 'lists.unit-once', holds: '一个单位一届只有一份名单', sql: `select edition_id, unit_id from slates group by 1, 2 having count(*) > 1` },
  {
    id: 'lists.same-award',
    holds: '名单上的奖项就是本人申报的奖项',
    sql: `select e.slate_id, n.document_id from slate_entries e join nominees n on n.id = e.nominee_id where n.award <> e.award`,
  },
  {
    id: 'lists.same-edition',
    holds: '名单上的人属于同一届',
    sql: `select e.slate_id, n.document_id from slate_entries e join slates s on s.id = e.slate_id join nominees n on n.id = e.nominee_id where n.edition_id <> s.edition_id`,
  },
  {
    id: 'lists.within-subtree',
    holds: '名单上的人由该单位或其下级推荐，或该单位在其推荐单位之下',
    sql: `select s.document_id, n.document_id as nominee from slate_entries e join slates s on s.id = e.slate_id join units u on u.id = s.unit_id
      join nominees n on n.id = e.nominee_id join units b on b.id = n.body_id where not (starts_with(b.path, u.path) or starts_with(u.path, b.path))`,
  },
  {
    id: 'lists.state-known',
    holds: '名单的状态是本届步骤中的状态',
    sql: `select s.document_id, s.state from slates s join editions e on e.id = s.edition_id
      where not exists (select from jsonb_each(e.rules->'stages') m, jsonb_array_elements(m.value->'states') t where m.key like '%slate' and t->>'id' = s.state)`,
  },
  {
    id: 'lists.sent-is-dated',
    holds: '已报送的名单有报送时间和内容散列',
    sql: `select document_id, state from slates where level = 'body' and state not in ('drafting', 'returned') and (submitted_at is null or content_hash is null)`,
  },
  {
    id: 'lists.sent-not-empty',
    holds: '已报送的名单上有人',
    sql: `select document_id from slates s where state in ('submitted', 'registered', 'accepted', 'posted') and not exists (select from slate_entries e where e.slate_id = s.id)`,
  },
  {
    id: 'lists.mend-only-returned',
    holds: '只有退回的名单有补正期限',
    sql: `select document_id, state, mend_by from slates where mend_by is not null and state <> 'returned'`,
  },
  {
    id: 'lists.sent-is-journalled',
    holds: '每份已报送的名单都有报送的日志',
    sql: `select s.document_id from slates s where s.level = 'body' and s.state not in ('drafting', 'returned')
      and not exists (select from journal_entries j where j.subject_type = 'slate' and j.subject_id = s.document_id and j.command = 'submit-slate')`,
  },
];

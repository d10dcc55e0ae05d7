import type { Truth } from '../truth';

export const people: readonly Truth[] = [
  {
    id: 'people.standing-once',
    holds: '同一人一届只有一个有效推荐（通知一（一））',
    sql: `select edition_id, encode(id_number_index, 'hex') as person, count(*) from person_secrets where standing and nominee_id is not null and id_number_index is not null
      group by 1, 2 having count(*) > 1`,
  },
  {
    id: 'people.sealed',
    holds: '身份证号和电话只以密文保存',
    sql: `select id from person_secrets where octet_length(id_number_cipher) <= 28 or octet_length(phone_cipher) <= 28 or octet_length(id_number_index) <> 32
      or (id_number_cipher is null) <> (id_number_index is null)`,
  },
  {
    id: 'people.no-number-in-clear',
    holds: '推荐对象的文字中没有身份证号',
    sql: `select document_id from nominees n where to_jsonb(n)::text ~ '(^|[^0-9A-Za-z])[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])[0-9]{3}[0-9Xx]([^0-9A-Za-z]|$)'`,
  },
  {
    id: 'people.state-known',
    holds: '推荐对象的状态是本届步骤中的状态',
    sql: `select n.document_id, n.state from nominees n join editions e on e.id = n.edition_id
      where not exists (select from jsonb_array_elements(e.rules->'stages'->'nominee'->'states') t where t->>'id' = n.state)`,
  },
  {
    id: 'people.award-known',
    holds: '申报的奖项是本届的奖项',
    sql: `select n.document_id, n.award from nominees n join editions e on e.id = n.edition_id
      where not exists (select from jsonb_array_elements(e.rules->'awards') a where a->>'id' = n.award)`,
  },
  {
    id: 'people.body-recommends',
    holds: '推荐单位直属省级，或在另一推荐单位之下',
    sql: `select n.document_id, b.code from nominees n join units b on b.id = n.body_id where b.kind in ('province', 'employer')`,
  },
  {
    id: 'people.sent-with-list',
    holds: '推荐单位名单在填报的，其上的人没有报送',
    sql: `select n.document_id, n.state, s.state as list from slate_entries e join slates s on s.id = e.slate_id join nominees n on n.id = e.nominee_id
      where s.level = 'body' and s.state in ('drafting', 'returned') and n.state not in ('drafting', 'withdrawn', 'disqualified')`,
  },
  {
    id: 'people.list-sent-with-them',
    holds: '已报送的人在一份已报送的名单上',
    sql: `select n.document_id, n.state from nominees n where n.state in ('submitted', 'in-assessment', 'shortlisted', 'posted')
      and not exists (select from slate_entries e join slates s on s.id = e.slate_id where e.nominee_id = n.id and s.level = 'body' and s.state not in ('drafting', 'returned'))`,
  },
  {
    id: 'people.sent-stand',
    holds: '已报送的人占着本届唯一的推荐资格',
    sql: `select n.document_id from nominees n join person_secrets p on p.nominee_id = n.id where n.state in ('submitted', 'in-assessment', 'shortlisted', 'posted', 'commended') and not p.standing`,
  },
  {
    id: 'people.secrets-of-edition',
    holds: '身份信息与本人属于同一届',
    sql: `select n.document_id from person_secrets p join nominees n on n.id = p.nominee_id where p.edition_id is distinct from n.edition_id`,
  },
  {
    id: 'people.commended-have-award',
    holds: '已表彰的人有表彰记录，有表彰记录的人已表彰',
    sql: `select n.document_id, n.state from nominees n where (n.state = 'commended') <> exists (select from commendations c where c.nominee_id = n.id)`,
  },
];

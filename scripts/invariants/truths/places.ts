import type { Truth } from '../truth';

/** The allocation a listed person counts on: the nearest at or above the body. */
const CLAIMS = `select e.award, (select q.id from quota_allocations q join units u on u.id = q.unit_id
    where q.edition_id = s.edition_id and q.award = e.award and starts_with(b.path, u.path) order by length(u.path) desc limit 1) as allocation
  from slate_entries e join slates s on s.id = e.slate_id join units b on b.id = s.unit_id
  where s.level = 'body' and s.state not in ('drafting', 'returned')`;

export const places: readonly Truth[] = [
  { id: 'quota.not-overfilled', holds: '已用名额不超过名额', sql: `select id, award, used, places from quota_allocations where used < 0 or used > places` },
  {
    id: 'quota.place-once',
    holds: '一个单位一个奖项一届只有一行名额',
    sql: `select edition_id, unit_id, award, count(*) from quota_allocations group by 1, 2, 3 having count(*) > 1`,
  },
  {
    id: 'quota.award-known',
    holds: '名额的奖项是本届的奖项',
    sql: `select q.id, q.award from quota_allocations q join editions e on e.id = q.edition_id
      where not exists (select from jsonb_array_elements(e.rules->'awards') a where a->>'id' = q.award)`,
  },
  {
    id: 'quota.used-is-taken',
    holds: '已用名额不少于已报送名单中的人数',
    sql: `select q.id, q.award, q.used, count(c.allocation) as listed from quota_allocations q left join (${CLAIMS}) c on c.allocation = q.id
      group by q.id having q.used < count(c.allocation)`,
  },
  {
    id: 'quota.sent-has-place',
    holds: '已报送名单的每个奖项都有名额可算',
    sql: `select c.award from (${CLAIMS}) c where c.allocation is null`,
  },
  {
    id: 'quota.ledger-sums',
    holds: '名额等于台账之和',
    sql: `select q.id, q.award, q.places from quota_allocations q
      where exists (select from quota_entries e where e.edition_id = q.edition_id)
        and q.places <> (select coalesce(sum(case
          when e.kind = 'issued' and e.unit_id = q.unit_id then e.places
          when e.kind = 'moved' and e.to_unit_id = q.unit_id then e.places
          when e.kind in ('moved', 'surrendered', 'deducted', 'blocked') and e.unit_id = q.unit_id then -e.places else 0 end), 0)
          from quota_entries e where e.edition_id = q.edition_id and e.award = q.award and (e.unit_id = q.unit_id or e.to_unit_id = q.unit_id))`,
  },
  { id: 'quota.ledger-documented', holds: '台账每笔都写明依据', sql: `select id from quota_entries where btrim(document_number) = '' or places < 1` },
];

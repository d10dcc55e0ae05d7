import { may, type InboxSource } from './source';

/** Lists of the units below: which bodies are still out (the province asks), and which lists have come and wait to be looked at (通知三（一）1、2). */
export const listsBelow: InboxSource = {
  kinds: ['lists.missing', 'lists.received'],
  statement(ask) {
    const { actor, edition } = ask;
    if (!actor.unit || !(may(ask, 'slate.return') || may(ask, 'slate.receive') || may(ask, 'slate.assemble'))) return null;
    const { unit } = actor;
    return {
      text: `with e as (select id from editions where document_id = $1
        ), out as (
          select coalesce(u.short_name, u.name) as name, u.sort_key, s.id is null or s.state in ('drafting', 'returned') as missing
          from units u left join slates s on s.unit_id = u.id and s.edition_id = (select id from e)
          where $3 = 'province' and u.parent_id = (select id from units where document_id = $2)
            and exists (select from quota_allocations q join units p on p.id = q.unit_id where q.edition_id = (select id from e) and starts_with(u.path, p.path))
        ), come as (
          select coalesce(u.short_name, u.name) as name, u.sort_key from slates s join units u on u.id = s.unit_id
          where s.edition_id = (select id from e) and s.state in ('submitted', 'registered') and case $3
            when 'province' then s.level = 'body'
            when 'county-bureau' then s.level = 'employer' and starts_with(u.path, $4)
            else (s.level = 'county' and starts_with(u.path, $4))
              or (s.level = 'employer' and (u.channel = $5 or (u.channel is null and starts_with(u.path, $4)))
                and not exists (select from units c where c.kind = 'county-bureau' and starts_with(u.path, c.path) and starts_with(c.path, $4))) end
        )
        select 'all' as id, 'lists.missing' as kind, $6 as until, '/slates' as "to",
          jsonb_build_object('count', count(*) filter (where missing), 'total', count(*), 'names', string_agg(name, '、' order by sort_key) filter (where missing))::text as params,
          string_agg(name, '、' order by sort_key) filter (where missing) as "blockedBy"
        from out having count(*) filter (where missing) > 0
          and not exists (select from public_notices n join slates s on s.id = n.slate_id where n.edition_id = (select id from e) and s.level = 'province' and n.state <> 'withdrawn')
        union all
        select 'all', 'lists.received', null, '/slates', jsonb_build_object('count', count(*), 'names', string_agg(name, '、' order by sort_key))::text, null
        from come having count(*) > 0`,
      values: [edition.id, unit.id, unit.kind, unit.path, unit.code, edition.rules.edition.window.to],
      stable: true,
    };
  },
};

import { levelOf } from '../../domain/slate/level';
import { editableStates, may, type InboxSource } from './source';

/** A unit's own list: to be imported, mended, submitted; or with whom it is now. Only a body has the window of 通知五（三）, and only it must have a list. */
export const ownList: InboxSource = {
  kinds: ['list.import', 'list.returned', 'list.confirm-order', 'list.mend', 'list.over', 'list.submit', 'list.sent'],
  statement(ask) {
    const { actor, edition, today } = ask;
    if (!actor.unit || actor.unit.kind === 'province' || !may(ask, 'slate.submit')) return null;
    const { window, office } = edition.rules.edition;
    const isBody = levelOf(actor.unit.kind) === 'body';
    return {
      text: `with own as (
          select s.*, '/slates/' || s.document_id || '/show' as desk, s.state = any($3::text[]) as editable, coalesce(s.mend_by::text, $4::text) as due,
            (select count(*) from slate_entries e where e.slate_id = s.id) as people
          from slates s where s.unit_id = (select id from units where document_id = $2) and s.edition_id = (select id from editions where document_id = $1)
        ), failing as (
          select count(*)::int as count, string_agg(n.name, '、' order by e.award, e.rank) filter (where place <= 3) as names
          from (select e.*, row_number() over (order by e.award, e.rank) as place from slate_entries e join nominees n on n.id = e.nominee_id
            where e.slate_id = (select id from own) and n.verdict in ('fail', 'unknown')) e join nominees n on n.id = e.nominee_id
        ), placed as (
          select e.award, count(*)::int as count, (
            select q.places - q.used from quota_allocations q join units u on u.id = q.unit_id
            where q.edition_id = (select edition_id from own) and q.award = e.award and starts_with($5, u.path) order by length(u.path) desc limit 1) as free
          from slate_entries e where e.slate_id = (select id from own) group by e.award
        ), rows as (
          select 'own' as id, 'list.import' as kind, '{}'::jsonb as params, $4::text as until, '/import' as "to", null as "blockedBy", 1 as place where $12::boolean and not exists (select from own)
          union all select document_id, 'list.returned', '{}', due, desk, null, 2 from own where editable and mend_by is not null
          union all select document_id, 'list.confirm-order', '{}', due, desk, null, 3 from own where editable and issues::jsonb @> '[{"code": "R11.rank"}]'
          union all select document_id, 'list.mend', jsonb_build_object('count', f.count, 'names', f.names), due, desk, null, 4 from own, failing f where editable and f.count > 0
          union all select document_id || ' ' || p.award, 'list.over', jsonb_build_object('label', $11::jsonb ->> p.award, 'count', p.count, 'places', p.free), due, desk, null, 5
            from own, placed p where editable and p.count > p.free
          union all select document_id, 'list.submit', '{}', due, desk, case when $12 and $6::text < $7 then $8::text end, 6 from own where editable and people > 0 and mend_by is null
          union all select document_id, 'list.sent', jsonb_build_object('state', state),
            (select max(last_day)::text from public_notices n where n.edition_id = own.edition_id and n.slate_id in (select id from slates where level = 'province') and n.state = 'posted' and n.kind = 'publicity'), desk, $9, 7
            from own where not editable and state <> 'published'
        )
        select id, kind, params::text as params, until, "to", case when kind = 'list.submit' and exists (select from rows where place between 2 and 5) then $10 else "blockedBy" end as "blockedBy"
        from rows order by place`,
      values: [
        edition.id, actor.unit.id, editableStates(ask), isBody ? window.to : null, actor.unit.path, today, window.from,
        `报送 ${window.from} 开始`, isBody ? office : '上级单位', '各项问题改正后才能报送',
        JSON.stringify(Object.fromEntries(edition.rules.awards.map(({ id, shortLabel }) => [id, shortLabel]))),
        isBody,
      ],
      stable: true,
    };
  },
};

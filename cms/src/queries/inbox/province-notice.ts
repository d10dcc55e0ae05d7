import { may, type InboxSource } from './source';

/** The provincial list on its way: to be assembled, posted, closed, decided (通知三（一）5—7). */
export const provinceNotice: InboxSource = {
  kinds: ['province.assemble', 'notice.post', 'notice.running', 'notice.suspended', 'notice.close', 'results.publish'],
  statement(ask) {
    const { edition, today } = ask;
    const grants = { assemble: may(ask, 'slate.assemble'), post: may(ask, 'notice.post'), close: may(ask, 'notice.close'), publish: may(ask, 'results.publish') };
    if (!Object.values(grants).some(Boolean)) return null;
    return {
      text: `with edition as (select id from editions where document_id = $1
        ), province as (
          select s.document_id as id, (select count(*)::int from slate_entries e where e.slate_id = s.id) as people
          from slates s where s.edition_id = (select id from edition) and s.level = 'province'
        ), notice as (
          select n.document_id as id, n.state, n.last_day::text as last, n.title from public_notices n join slates s on s.id = n.slate_id
          where n.edition_id = (select id from edition) and s.level = 'province' and n.kind = 'publicity' and n.state <> 'withdrawn'
        ), sent as (
          select count(*)::int as lists from slates where edition_id = (select id from edition) and level = 'body' and state in ('submitted', 'registered', 'accepted')
        ), rows as (
          select 'province' as id, 'province.assemble' as kind, jsonb_build_object('lists', lists) as params, null as until, '/assembly' as "to", null as "blockedBy"
            from sent where $3 and lists > 0 and not exists (select from notice) and not exists (select from province where people > 0)
          union all select id, 'notice.post', jsonb_build_object('people', people), null, '/assembly', null from province where $4 and people > 0 and not exists (select from notice)
          union all select id, 'notice.running', jsonb_build_object('title', title), last, '/notices/' || id || '/show', '公示期未满' from notice where $5 and state = 'posted' and last >= $2
          union all select id, 'notice.suspended', jsonb_build_object('title', title), null, '/notices/' || id || '/show', '异议核查' from notice where $5 and state = 'suspended'
          union all select id, 'notice.close', jsonb_build_object('title', title), last, '/notices/' || id || '/show', null from notice where $5 and state = 'posted' and last < $2
          union all select id, 'results.publish', jsonb_build_object('title', title), null, '/notices/' || id || '/show', null from notice
            where $6 and state = 'closed' and not exists (select from public_notices r where r.edition_id = (select id from edition) and r.kind = 'results' and r.state <> 'withdrawn')
        )
        select id, kind, params::text as params, until, "to", "blockedBy" from rows`,
      values: [edition.id, today, grants.assemble, grants.post, grants.close, grants.publish],
      stable: true,
    };
  },
};

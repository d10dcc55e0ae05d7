import { may, type InboxSource } from './source';

/**
 * Objections that wait for somebody (通知三（一）6): to be given to an investigator, to be looked into by the one who was named,
 * to be decided by who did not look into them. The day is the last of the posting, which cannot end before.
 */
export const openObjections: InboxSource = {
  kinds: ['objection.assign', 'objection.investigate', 'objection.decide'],
  statement(ask) {
    const { actor, edition, role } = ask;
    const [assigns, decides, looks] = [may(ask, 'objection.assign'), may(ask, 'objection.decide'), may(ask, 'objection.investigate')];
    if (!assigns && !decides && !looks) return null;
    return {
      text: `with open as (
          select o.document_id as id, o.number, o.state, o.investigator_id, o.findings, n.last_day::text as until
          from objections o join public_notices n on n.id = o.notice_id join slates s on s.id = n.slate_id join units u on u.id = s.unit_id
          where o.edition_id = (select id from editions where document_id = $1) and ($2 or starts_with(u.path, $3))
        ), mine as (
          select id, number, until, case
            when state = 'received' and $5 then 'objection.assign'
            when state in ('assigned', 'investigating') and $7 and investigator_id = $4 then 'objection.investigate'
            when state = 'concluded' and $6 and investigator_id is distinct from $4 and not coalesce(findings, '[]') @> jsonb_build_array(jsonb_build_object('byId', $4::text)) then 'objection.decide' end as kind
          from open
        )
        select id, kind, jsonb_build_object('number', number)::text as params, until, '/objections/' || id || '/show' as "to", null as "blockedBy" from mine where kind is not null order by number limit 200`,
      values: [edition.id, role.scope === 'all', actor.unit?.path ?? '/', actor.id, assigns, decides, looks],
      stable: true,
    };
  },
};

import { may, type InboxSource } from './source';

/** Opinions: what an agency has been asked, and what a unit asked and has no answer to (通知三（一）1). One row for each agency and letter. */
export const askedOpinions: InboxSource = {
  kinds: ['opinion.answer', 'opinion.awaited'],
  statement(ask) {
    const { actor, edition } = ask;
    if (!actor.unit || !(may(ask, 'opinion.answer') || may(ask, 'opinion.request'))) return null;
    return {
      text: `with e as (select id from editions where document_id = $1
        ), open as (
          select o.agency, o.letter_number, o.asked_unit_id, a.name as asked_name, n.name, n.body_id, n.county_id, n.employer_id, n.level
          from opinions o join nominees n on n.id = o.nominee_id left join units a on a.id = o.asked_unit_id
          where o.edition_id = (select id from e) and o.answer is null and n.state in ('drafting', 'submitted')
            and not exists (select from opinions l where l.nominee_id = o.nominee_id and l.agency = o.agency and l.id > o.id)
        )
        select 'all' as id, 'opinion.answer' as kind, jsonb_build_object('count', count(*))::text as params, null as until, '/opinions' as "to", null as "blockedBy"
        from open where $3 and asked_unit_id = (select id from units where document_id = $2) having count(*) > 0
        union all
        select 'all', 'opinion.awaited', jsonb_build_object('count', count(*))::text, $5, '/opinions', coalesce(string_agg(distinct asked_name, '、'), '各机关')
        from open where $4 and (select id from units where document_id = $2) = case level when 'employer' then employer_id when 'county' then county_id else body_id end having count(*) > 0`,
      values: [edition.id, actor.unit.id, may(ask, 'opinion.answer'), may(ask, 'opinion.request'), edition.rules.edition.window.to],
      stable: true,
    };
  },
};

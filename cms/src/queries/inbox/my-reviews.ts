import { may, type InboxSource } from './source';

/** What an expert has to do on the panels that drew him or her: answer, then score and hand in (通知三（一）3). */
export const myReviews: InboxSource = {
  kinds: ['seat.answer', 'review.submit'],
  statement(ask) {
    if (!may(ask, 'review.write')) return null;
    return {
      text: `select s.document_id as id, case s.state when 'drawn' then 'seat.answer' else 'review.submit' end as kind,
          jsonb_build_object('panel', p.name, 'count', (select count(*) from panel_candidates c where c.panel_id = p.id))::text as params,
          to_char(p.deadline at time zone 'UTC' at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as until, '/my-reviews' as "to", null as "blockedBy"
        from panel_seats s join panels p on p.id = s.panel_id join reviewers r on r.id = s.reviewer_id
        where p.edition_id = (select id from editions where document_id = $1) and r.account_id = $2
          and ((s.state = 'drawn' and p.state in ('drawn', 'open')) or (s.state = 'accepted' and p.state = 'open' and s.submitted_at is null)) order by s.id`,
      values: [ask.edition.id, ask.actor.id],
      stable: true,
    };
  },
};

import { may, type InboxSource } from './source';

/** What a meeting of the 领导小组 waits for: a member's vote, and the signing of minutes by another than who wrote them (通知三（一）5). */
export const openVotes: InboxSource = {
  kinds: ['ballot.cast', 'minutes.sign'],
  statement(ask) {
    const { actor, edition, today } = ask;
    if (!may(ask, 'ballot.cast') && !may(ask, 'meeting.sign')) return null;
    return {
      text: `select 'vote ' || m.document_id as id, 'ballot.cast' as kind, jsonb_build_object('title', m.title, 'count', count(*))::text as params, m.held_on::text as until,
          '/meetings/' || m.document_id || '/show' as "to", null as "blockedBy"
        from meetings m join motions q on q.meeting_id = m.id
        where $3 and m.edition_id = (select id from editions where document_id = $1) and m.state = 'convened' and m.held_on <= $5::date and q.state = 'open'
          and m.members @> jsonb_build_array(jsonb_build_object('id', $2::text)) and not exists (select from ballots b where b.motion_id = q.id and b.member_id = $2)
        group by m.id
        union all
        select 'sign ' || m.document_id, 'minutes.sign', jsonb_build_object('title', m.title)::text, null, '/meetings/' || m.document_id || '/show', null
        from meetings m where $4 and m.edition_id = (select id from editions where document_id = $1) and m.state = 'minuted' and m.minuted_by is distinct from $2`,
      values: [edition.id, actor.id, may(ask, 'ballot.cast'), may(ask, 'meeting.sign'), today],
      stable: true,
    };
  },
};

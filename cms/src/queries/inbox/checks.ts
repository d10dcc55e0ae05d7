import { may, type InboxSource } from './source';

/** What the second person has to check before it is published, and what is checked and waits to be published (政府信息公开条例第十七条). */
export const checks: InboxSource = {
  kinds: ['release.check', 'release.publish', 'announcement.check', 'announcement.publish'],
  statement(ask) {
    const { edition, actor } = ask;
    const grants = {
      release: may(ask, 'release.check'),
      announcement: may(ask, 'announcement.check'),
      post: may(ask, 'notice.post'),
      results: may(ask, 'results.publish'),
      revoke: may(ask, 'commendation.revoke'),
      announce: may(ask, 'announcement.publish'),
    };
    if (!Object.values(grants).some(Boolean)) return null;
    return {
      text: `with edition as (select id from editions where document_id = $1), rows as (
          select document_id as id, 'release.check' as kind, title, '/releases/' as place, updated_at from releases
            where edition_id = (select id from edition) and $3 and state = 'checking' and author_id <> $2
          union all select document_id, 'release.publish', title, '/releases/', updated_at from releases
            where edition_id = (select id from edition) and state = 'approved' and case act when 'results' then $6::boolean when 'revocation' then $7::boolean else $5::boolean end
          union all select document_id, 'announcement.check', title, '/announcements/', updated_at from announcements
            where edition_id = (select id from edition) and $4 and state = 'checking' and author_id <> $2
          union all select document_id, 'announcement.publish', title, '/announcements/', updated_at from announcements
            where edition_id = (select id from edition) and $8 and state = 'approved'
        )
        select id, kind, jsonb_build_object('title', title)::text as params, null as until, place || id || '/show' as "to", null as "blockedBy" from rows order by updated_at limit 200`,
      values: [edition.id, actor.id, grants.release, grants.announcement, grants.post, grants.results, grants.revoke, grants.announce],
      stable: true,
    };
  },
};

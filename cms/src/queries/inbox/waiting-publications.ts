import { may, type InboxSource } from './source';

/** What is ready for the website and waits for its instant. */
export const waitingPublications: InboxSource = {
  kinds: ['publication.due'],
  statement(ask) {
    if (!may(ask, 'notice.post') && !may(ask, 'results.publish')) return null;
    return {
      text: `select id, 'publication.due' as kind, jsonb_build_object('path', path)::text as params, to_char(publish_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as until,
          '/notices' as "to", '到时自动发布' as "blockedBy"
        from publications where withdrawn_at is null and to_char(publish_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') > $1 order by publish_at limit 200`,
      values: [ask.today],
      stable: true,
    };
  },
};

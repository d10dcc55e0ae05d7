import { may, type InboxSource } from './source';

/** After-effects that did not come about, for whoever may let them be tried again. */
export const laidAside: InboxSource = {
  kinds: ['outbox.dead'],
  statement(ask) {
    if (!may(ask, 'outbox.retry')) return null;
    return {
      text: `select 'all' as id, 'outbox.dead' as kind, jsonb_build_object('count', count(*))::text as params, null as until, '/outbox' as "to", null as "blockedBy"
        from outbox where dead_at is not null having count(*) > 0`,
      values: [],
      stable: true,
    };
  },
};

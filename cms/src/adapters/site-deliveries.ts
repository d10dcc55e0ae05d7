/**
 * What has been handed on of the publications, by target. A row is leased while somebody hands it on; whoever dies in
 * the middle leaves it to the next after the lease. Any number of processes may work at once.
 */
import type { Knex } from 'knex';

export interface Delivery {
  publicationId: string;
  act: 'publish' | 'withdraw';
  attempts: number;
  path: string;
  kind: string;
  version: number;
  publishAt: string;
}

/** Seconds a process may take for one delivery before another takes over. */
const LEASE = 60;

/** Notes what became due by the programme's clock, then leases what waits; at most `most`, the oldest first. */
export async function takeDue(connection: Knex, target: string, now: Date, most: number): Promise<Delivery[]> {
  await connection.raw(
    `insert into site_deliveries (publication_id, target, act)
     select p.id, :target, a.act from publications p cross join (values ('publish'), ('withdraw')) as a(act)
     where case a.act when 'publish' then p.publish_at <= :now::timestamptz and p.withdrawn_at is null
       else p.withdrawn_at is not null and exists (select from site_deliveries d where d.publication_id = p.id and d.target = :target and d.act = 'publish') end
     on conflict do nothing`,
    { target, now: now.toISOString() },
  );
  // What was withdrawn or replaced before it went is not sent any more; its withdrawal is, in case only the answer was lost.
  await connection.raw(
    `update site_deliveries d set given_up = true, last_error = '送出前已撤下或更新' from publications p
     where p.id = d.publication_id and d.target = :target and d.act = 'publish' and d.delivered_at is null and not d.given_up
       and (p.withdrawn_at is not null or exists (select from publications n where n.path = p.path and n.version > p.version and n.publish_at <= :now::timestamptz))`,
    { target, now: now.toISOString() },
  );
  const { rows } = await connection.raw<{ rows: Delivery[] }>(
    `update site_deliveries d set attempts = d.attempts + 1, next_at = now() + make_interval(secs => :lease)
     from publications p
     where p.id = d.publication_id and (d.publication_id, d.target, d.act) in (
       select w.publication_id, w.target, w.act from site_deliveries w join publications q on q.id = w.publication_id
       where w.target = :target and w.delivered_at is null and not w.given_up and w.next_at <= now()
         -- one path in the order of its versions, a withdrawal after its publication
         and not exists (select from site_deliveries e join publications o on o.id = e.publication_id
           where e.target = w.target and e.delivered_at is null and not e.given_up and o.path = q.path
             and (o.version, e.act = 'withdraw') < (q.version, w.act = 'withdraw'))
       order by q.publish_at, q.version limit :most for update of w skip locked)
     returning d.publication_id as "publicationId", d.act, d.attempts, p.path, p.kind, p.version,
       to_char(p.publish_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishAt"`,
    { target, lease: LEASE, most },
  );
  return rows;
}

/** The target has it. */
export async function markDelivered(connection: Knex, target: string, { publicationId, act }: Delivery): Promise<void> {
  await connection.raw(`update site_deliveries set delivered_at = now(), last_error = null where publication_id = ? and target = ? and act = ? and delivered_at is null`, [publicationId, target, act]);
}

/** It did not go; `retryIn` seconds from now it is tried again, null: a person has to look. */
export async function markFailed(connection: Knex, target: string, { publicationId, act }: Delivery, why: string, retryIn: number | null): Promise<void> {
  await connection.raw(
    `update site_deliveries set last_error = ?, given_up = ?, next_at = now() + make_interval(secs => ?) where publication_id = ? and target = ? and act = ?`,
    [why, retryIn === null, retryIn ?? 0, publicationId, target, act],
  );
}

/** Seconds until the next try: 1, 2, 4 … up to five minutes. */
export const backoff = (attempts: number): number => Math.min(300, 2 ** Math.min(attempts - 1, 9));

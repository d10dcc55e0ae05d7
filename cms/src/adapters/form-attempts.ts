/** How often a public form was sent in the last hour, by one address and by all: counted in PostgreSQL, so for all processes together. */
import type { Knex } from 'knex';

const EVERYBODY = Buffer.from('everybody');

async function count(connection: Knex, subject: Buffer): Promise<number> {
  const { rows } = await connection.raw<{ rows: { attempts: number }[] }>(
    `insert into form_attempts (subject, attempts, window_ends_at) values (?, 1, now() + interval '1 hour')
     on conflict (subject) do update set
       attempts = case when form_attempts.window_ends_at < now() then 1 else form_attempts.attempts + 1 end,
       window_ends_at = case when form_attempts.window_ends_at < now() then now() + interval '1 hour' else form_attempts.window_ends_at end
     returning attempts`,
    [subject],
  );
  return rows[0]!.attempts;
}

/** Counts one sending; whether it is within both limits. What one address sends beyond its own limit is not counted for all. */
export async function admitSending(connection: Knex, address: Buffer, limits: { perAddressPerHour: number; perHour: number }): Promise<boolean> {
  await connection.raw(`delete from form_attempts where window_ends_at < now() - interval '1 day'`);
  if ((await count(connection, address)) > limits.perAddressPerHour) return false;
  return (await count(connection, EVERYBODY)) <= limits.perHour;
}

/** Notices that a new civil day has begun, once in all processes: one `day.begun` per day, named by it. */
import { now, refreshClock, today } from '../adapters/clock';
import { platform } from '../adapters/platform';
import { addDays } from '../domain/calendar/civil-date';

let known = '';

/** Asks only when the day is another than last time. Answers the milliseconds until the next day begins. */
export async function observeDay(): Promise<number> {
  const { connection } = platform();
  await refreshClock(connection);
  const day = today();
  if (day !== known) {
    await connection.raw(`insert into outbox (topic, payload, key) values ('day.begun', ?::jsonb, ?) on conflict (key) do nothing`, [JSON.stringify({ day }), `day.begun ${day}`]);
    known = day;
  }
  return Date.parse(`${addDays(day, 1)}T00:00:00+08:00`) - now().getTime() + 1_000;
}

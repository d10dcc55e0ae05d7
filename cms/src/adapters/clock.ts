/**
 * The only source of «now». Real time, or in the demo a moved clock kept in the database (`app_settings`
 * key `clock` = {instant, setAt}) so that every process agrees: now = instant + (real − setAt).
 */
import type { Knex } from 'knex';

/** As stored: the instant the clock was set to, and the real instant of the setting (both ISO with Z). */
export interface ClockSetting {
  instant: string;
  setAt: string;
}

let offsetMs = 0;
let mayMove = false;

const civilDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Takes over what the database says; called with every session check, so a moved clock reaches all processes. */
export function applyClockSetting(setting: ClockSetting | null): void {
  offsetMs = mayMove && setting ? Date.parse(setting.instant) - Date.parse(setting.setAt) : 0;
}

/** Allows the demo clock for this process; never called in production. */
export function allowMovingClock(): void {
  mayMove = true;
}

/** True when the clock of this installation can be moved. */
export function isClockMovable(): boolean {
  return mayMove;
}

/** The instant it is now for the programme. */
export function now(): Date {
  return new Date(Date.now() + offsetMs);
}

/** The civil date it is now in Asia/Shanghai, 'YYYY-MM-DD'. */
export function today(): string {
  return civilDate.format(now());
}

/** Reads the clock from the database: one statement; for pages without a session. Does nothing when the clock cannot move. */
export async function refreshClock(connection: Knex): Promise<void> {
  if (!mayMove) return;
  const { rows } = await connection.raw<{ rows: ClockSetting[] }>(
    `select value->>'instant' as instant, value->>'setAt' as "setAt" from app_settings where key = 'clock'`,
  );
  applyClockSetting(rows[0] ?? null);
}

/** Moves the demo clock inside the caller's transaction; this process follows at once, the others with their next request. */
export async function moveClock(transaction: Knex, instant: Date): Promise<void> {
  if (!mayMove) throw new Error('The clock of this installation does not move.');
  const setting: ClockSetting = { instant: instant.toISOString(), setAt: new Date().toISOString() };
  await transaction.raw(
    `insert into app_settings (key, value) values ('clock', ?::jsonb)
     on conflict (key) do update set value = excluded.value, updated_at = now()`,
    [JSON.stringify(setting)],
  );
  applyClockSetting(setting);
}

/** The instant of a day and time as read on a clock in Asia/Shanghai; null where either is not one. @example instantOf('2022-11-03', '09:00') → '2022-11-03T01:00:00.000Z' */
export function instantOf(day: string, time: string): string | null {
  const written = `${day.trim()}T${time.trim()}:00+08:00`;
  if (!/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:/.test(written)) return null;
  const at = new Date(written);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

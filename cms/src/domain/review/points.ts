/**
 * Exact arithmetic for scores: points held as whole hundredths, so that a mean of half
 * points never depends on binary fractions (23.125 is 23.13 on every machine).
 */

/** Points times one hundred, a whole number. */
export type Hundredths = number;

/** Points as typed (up to two decimals) → hundredths; null when finer than a hundredth or not finite. */
export function toHundredths(points: number): Hundredths | null {
  const hundredths = Math.round(points * 100);
  // not true of NaN and infinity either
  return Math.abs(points * 100 - hundredths) < 1e-6 ? hundredths : null;
}

/** Hundredths → points, for answers and display. */
export function toPoints(hundredths: Hundredths): number {
  return hundredths / 100;
}

/** Mean of hundredths, rounded half up to a hundredth («保留两位小数，四舍五入»); null of nothing. */
export function meanHundredths(values: readonly Hundredths[]): Hundredths | null {
  if (values.length === 0) return null;
  const sum = values.reduce((total, value) => total + value, 0);
  return Math.floor((2 * sum + values.length) / (2 * values.length));
}

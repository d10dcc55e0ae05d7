/** Half points: the finest step of the keys; the offline sheet takes finer ones. */
const half = (points: number): number => Math.round(points * 2) / 2;

/** Points for a digit: 1 is a tenth of the weight, 9 nine tenths, 0 all of it. */
export function pointsOfKey(key: string, weight: number): number | null {
  if (!/^[0-9]$/.test(key)) return null;
  return key === '0' ? weight : half((Number(key) * weight) / 10);
}

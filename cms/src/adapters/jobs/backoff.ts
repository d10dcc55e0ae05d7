/** Seconds to wait after the n-th failed try: 1, 2, 4 … doubled up to half an hour, a fifth of it by chance so that nothing comes back in step. */
export function secondsToWait(attempts: number, chance: number = Math.random()): number {
  const full = Math.min(1_800, 2 ** Math.min(attempts - 1, 11));
  return full * (0.9 + 0.2 * chance);
}

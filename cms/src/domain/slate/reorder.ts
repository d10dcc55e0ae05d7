/** Moves one item of a ranking to another position; everything else keeps its order. */

/** A new list with the item at `from` moved to `to` (both 0-based); positions outside are clamped. */
export function reorder<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list];
  const [moved] = rest.splice(clamp(from, list.length), 1);
  if (moved === undefined) return rest;
  rest.splice(clamp(to, list.length), 0, moved);
  return rest;
}

function clamp(position: number, length: number): number {
  return Math.max(0, Math.min(position, length - 1));
}

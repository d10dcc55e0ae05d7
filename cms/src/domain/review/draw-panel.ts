/**
 * Draws a panel from a pool with a published seed, so that anyone can perform the draw again:
 * experts are put in the order of documented pseudo-random keys (xmur3 and mulberry32 of
 * «seed/expert id»), conflicted experts are left out with their reason, and the first fitting ones serve.
 */
import { conflictsOf, type PanelExpert, type PanelNominee, type Relation } from './conflict-of-interest';

export interface PanelDraw {
  readonly drawn: readonly string[];
  readonly reserves: readonly string[];
  readonly excluded: readonly { readonly expert: string; readonly nominee: string; readonly relations: readonly Relation[] }[];
}

/**
 * @param size how many experts serve (the rules ask for an odd number, 5 to 11: checked by the caller's rules)
 * @param seed published text; the same pool, nominees and seed give the same panel whatever order they come in
 */
export function drawPanel(pool: readonly PanelExpert[], nominees: readonly PanelNominee[], size: number, seed: string): PanelDraw {
  const excluded: PanelDraw['excluded'][number][] = [];
  const free = pool.filter((expert) => {
    const conflicts = nominees
      .map((nominee) => ({ expert: expert.id, nominee: nominee.id, relations: conflictsOf(expert, nominee) }))
      .filter((conflict) => conflict.relations.length > 0);
    excluded.push(...conflicts);
    return conflicts.length === 0;
  });
  const order = free
    .map((expert) => ({ id: expert.id, key: drawKey(`${seed}/${expert.id}`) }))
    .sort((a, b) => a.key - b.key || compareText(a.id, b.id))
    .map((expert) => expert.id);
  return { drawn: order.slice(0, size), reserves: order.slice(size), excluded: excluded.sort((a, b) => compareText(a.expert, b.expert) || compareText(a.nominee, b.nominee)) };
}

function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

/** A 32-bit key of a text: xmur3 mixes it, one step of mulberry32 spreads it. Part of the published procedure: never change it. */
export function drawKey(text: string): number {
  let hash = 1779033703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  let state = ((hash ^ (hash >>> 16)) + 0x6d2b79f5) | 0;
  state = Math.imul(state ^ (state >>> 15), 1 | state);
  state ^= state + Math.imul(state ^ (state >>> 7), 61 | state);
  return (state ^ (state >>> 14)) >>> 0;
}

/** The code under which a panel knows a nominee: the letter of the award and a number in drawn order, so that it tells nothing of body or rank. */
import { drawKey } from './draw-panel';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Codes by nominee: A01, A02 … B01 …; `awards` in the edition's order. The same seed gives the same codes. */
export function candidateCodes(nominees: readonly { id: string; award: string }[], awards: readonly string[], seed: string): Map<string, string> {
  const codes = new Map<string, string>();
  awards.forEach((award, place) => {
    const drawn = nominees
      .filter((nominee) => nominee.award === award)
      .map(({ id }) => ({ id, key: drawKey(`${seed}/${id}`) }))
      .sort((a, b) => a.key - b.key || Number(a.id > b.id) - Number(a.id < b.id));
    const width = Math.max(2, String(drawn.length).length);
    drawn.forEach(({ id }, index) => codes.set(id, `${LETTERS[place % LETTERS.length]}${String(index + 1).padStart(width, '0')}`));
  });
  return codes;
}

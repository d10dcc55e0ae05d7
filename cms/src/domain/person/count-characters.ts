/**
 * The length of a text as people count it, the same in browser and server: one for each character however it is stored,
 * a line break included, blanks at both ends left out.
 * @example countCharacters('𠅤先生') // 3
 */
export function countCharacters(text: string): number {
  return [...text.normalize('NFC').replace(/\r\n?/g, '\n').trim()].length;
}

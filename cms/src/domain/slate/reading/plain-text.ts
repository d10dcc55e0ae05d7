/** What a cell says, freed from the accidents of typing: widths, spaces, invisible marks, spreadsheet errors. */
import type { Cell } from '../sheet';

const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;
const SHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

/** The text of a cell with single spaces and no edges; '' for an empty or faulty one. Widths stay. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  const text = String(cell).replace(/[\r\n\t]/g, ' ').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  return SHEET_ERROR.test(text) ? '' : text;
}

/** The text in half-width form (NFKC) without any space: for everything that is compared or read as a value. */
export function compact(cell: Cell | undefined): string {
  return textOf(textOf(cell).normalize('NFKC')).replace(/\s+/g, '');
}

/** Headings and labels: compact, with variant characters replaced by the form's own. */
export function headingOf(cell: Cell | undefined, variants: Readonly<Record<string, string>>): string {
  return [...compact(cell)].map((character) => variants[character] ?? character).join('');
}

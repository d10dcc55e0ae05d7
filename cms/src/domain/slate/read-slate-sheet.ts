/**
 * Reads one sheet of a list as offices send it: title rows, footers, blank rows, repeated headers, extra columns
 * in any order. Pure: rows of cells in, people and reasons out.
 */
import type { Issue } from '../rules/issue';
import type { SlateForm } from '../rules/schema';
import { findBodyName } from './find-body';
import { HeaderFinder, type ColumnField, type Header } from './find-header';
import type { ImportedNominee } from './imported-nominee';
import { compact, textOf } from './reading/plain-text';
import { readNomineeRow, type ReadingRules } from './read-nominee-row';
import type { Cell } from './sheet';

export interface SlateReading {
  /** What is written after 推荐单位, not yet resolved to a unit. */
  bodyName: string | null;
  nominees: ImportedNominee[];
  /** Why the sheet cannot be used: sheet.no-header, sheet.missing-column, sheet.empty. Problems of people are judged later. */
  issues: Issue[];
}

export interface SlateReadingRules extends Omit<ReadingRules, 'variants'> {
  form: SlateForm;
}

/** Reads the sheet; with issues there are no nominees. */
export function readSlateSheet(rows: readonly (readonly Cell[])[], rules: SlateReadingRules, sheet = ''): SlateReading {
  const finder = new HeaderFinder(rules.form);
  const header = finder.first(rows);
  const bodyName = findBodyName(rows, rules.form);
  if (!header) return refused(bodyName, 'sheet.no-header', {}, rules.form);
  if (header.missing.length > 0) return refused(bodyName, 'sheet.missing-column', { columns: header.missing.join('、') }, rules.form);
  const nominees = readPeople(rows, header, finder, sheet, rules);
  if (nominees.length === 0) return refused(bodyName, 'sheet.empty', {}, rules.form);
  return { bodyName, nominees, issues: [] };
}

function readPeople(
  rows: readonly (readonly Cell[])[],
  first: Header,
  finder: HeaderFinder,
  sheet: string,
  rules: SlateReadingRules,
): ImportedNominee[] {
  const people: ImportedNominee[] = [];
  const reading: ReadingRules = { ...rules, variants: rules.form.variants };
  let header = first;
  for (let index = header.dataFrom; index < rows.length; index += 1) {
    const cells = rows[index] as readonly Cell[];
    const again = finder.at(rows, index);
    if (again && again.missing.length === 0) {
      header = again;
      index = again.dataFrom - 1;
    } else if (isPerson(cells, header)) {
      people.push(readNomineeRow(cells, header, { sheet, row: index + 1 }, reading));
    }
  }
  return people;
}

/** A person has a name or an ID number and something besides; notes, totals and signature lines have not. */
function isPerson(cells: readonly Cell[], header: Header): boolean {
  const written = (field: ColumnField): string => textOf(cells[header.columns.get(field) ?? -1]);
  const filled = [...header.columns.keys()].filter((field) => written(field) !== '').length;
  const named = /\p{L}/u.test(written('name')) || compact(written('idNumber')).length >= 15;
  if (!named || /例/.test(written('rank'))) return false;
  return filled >= 4 || (filled >= 2 && /\d/.test(compact(written('rank'))));
}

function refused(bodyName: string | null, code: Issue['code'], params: Issue['params'], form: SlateForm): SlateReading {
  return { bodyName, nominees: [], issues: [{ code, clause: form.clause, severity: 'error', params }] };
}

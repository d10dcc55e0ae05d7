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
  const { form } = rules;
  const bodyName = findBodyName(rows, form);
  const headers = headersOf(rows, form);
  if (headers.length === 0) return refused(bodyName, 'sheet.no-header', {}, form);
  const missing = new Set(headers.flatMap((header) => header.missing));
  if (missing.size > 0) return refused(bodyName, 'sheet.missing-column', { columns: [...missing].join('、') }, form);
  const nominees = readPeople(rows, headers, sheet, rules);
  if (nominees.length === 0) return refused(bodyName, 'sheet.empty', {}, form);
  return { bodyName, nominees, issues: [] };
}

/** The header, and each repetition of it below, e.g. on every printed page or before the second award. */
function headersOf(rows: readonly (readonly Cell[])[], form: SlateForm): Header[] {
  const finder = new HeaderFinder(form);
  const headers: Header[] = [];
  for (let header = finder.first(rows); header; header = finder.next(rows, header)) headers.push(header);
  return headers;
}

function readPeople(
  rows: readonly (readonly Cell[])[],
  headers: readonly Header[],
  sheet: string,
  rules: SlateReadingRules,
): ImportedNominee[] {
  const reading: ReadingRules = { ...rules, variants: rules.form.variants };
  return headers.flatMap((header, at) =>
    rows
      .slice(header.dataFrom, headers[at + 1]?.begins)
      .map((cells, offset) => ({ cells, row: header.dataFrom + offset + 1 }))
      .filter(({ cells }) => isPerson(cells, header))
      .map(({ cells, row }) => readNomineeRow(cells, header, { sheet, row }, reading)),
  );
}

/** Words that begin the lines around a list, wherever its columns put them. */
const NOT_A_NAME = /^(?:合计|总计|小计|共计|注[:：]|备注|说明|填报|填表|制表|审核|单位|负责人|经办|联系|日期|年月日|\(|（)/;

/** A person has a name or an ID number and something besides; notes, totals and signature lines have not. */
function isPerson(cells: readonly Cell[], header: Header): boolean {
  const written = (field: ColumnField): string => textOf(cells[header.columns.get(field) ?? -1]);
  const filled = [...header.columns.keys()].filter((field) => written(field) !== '').length;
  const name = written('name').replace(/\s+/g, '');
  const named = (/\p{L}/u.test(name) && !NOT_A_NAME.test(name)) || compact(written('idNumber')).length >= 15;
  if (!named || /例/.test(written('rank'))) return false;
  return filled >= 4 || (filled >= 2 && /\d/.test(compact(written('rank'))));
}

function refused(bodyName: string | null, code: Issue['code'], params: Issue['params'], form: SlateForm): SlateReading {
  return { bodyName, nominees: [], issues: [{ code, clause: form.clause, severity: 'error', params }] };
}

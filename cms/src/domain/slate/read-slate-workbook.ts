/** Reads a whole workbook: the sheets that hold a list, past the ones with instructions or examples. */
import { readSlateSheet, type SlateReading, type SlateReadingRules } from './read-slate-sheet';
import type { Sheet } from './sheet';

/** One reading for the workbook; lists on several sheets are put together, each person with the sheet's name. */
export function readSlateWorkbook(sheets: readonly Sheet[], rules: SlateReadingRules): SlateReading {
  const readings = sheets
    .filter((sheet) => !rules.form.otherSheets.some((word) => sheet.name.includes(word)))
    .map((sheet) => readSlateSheet(sheet.rows, rules, sheet.name));
  const lists = readings.filter((reading) => reading.nominees.length > 0);
  const bodyName = [...lists, ...readings].find((reading) => reading.bodyName !== null)?.bodyName ?? null;
  // a list with a fault must not be dropped in silence because another sheet could be read
  const faulty = readings.find((reading) => reading.issues.some((issue) => issue.code === 'sheet.missing-column'));
  if (faulty) return { ...faulty, bodyName };
  if (lists.length > 0) return { bodyName, nominees: lists.flatMap((list) => list.nominees), issues: [] };
  const empty = readings.find((reading) => reading.issues.some((issue) => issue.code === 'sheet.empty'));
  return { ...(empty ?? readings[0] ?? readSlateSheet([], rules)), bodyName };
}

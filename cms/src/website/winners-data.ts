/** The winners as data beside their page: what the page shows, no more. */
import { PUBLIC_COLUMNS, type WinnersModel } from './models';

const HEADS = ['称号', '推荐单位', '姓名', '性别', '工作单位', '岗位', '职业（工种）', '技能等级'];

/** As JSON; certificates' numbers stay out. */
export function winnersJson({ head, edition, decisionDocument, conferredOn, awards }: WinnersModel): string {
  return `${JSON.stringify({ title: head.title, issuer: head.issuer, edition: edition.number, decisionDocument, conferredOn, awards })}\n`;
}

/** As CSV for a spreadsheet: with a byte order mark, and no cell that would be taken for a formula. */
export function winnersCsv({ awards }: WinnersModel): string {
  const rows = awards.flatMap(({ label, people }) =>
    people.map((person) => [label, person.bodyName, ...PUBLIC_COLUMNS.map((column) => person[column] ?? '')]));
  return `\ufeff${[HEADS, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const neutral = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(neutral) ? `"${neutral.replaceAll('"', '""')}"` : neutral;
}

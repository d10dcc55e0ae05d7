/** An expert's seat as a workbook to be filled in without the network; comes back through the same checks as the desk. */
import { writeWorkbook, type CellOut } from '../adapters/workbook/write-workbook';
import { headingOf, SHEET_WORDS } from '../domain/review/read-score-sheet';
import { shanghai } from '../domain/review/review-window';
import type { ReviewDesk } from './review-desk';

/** Rows before the first candidate: title, seat, deadline, headings. */
const HEAD_ROWS = 4;

const words = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.join('、') : String(value));

/** The bytes of the sheet; it names nobody but by code where the edition reviews blind. */
export function scoreSheetFile(desk: ReviewDesk): Buffer {
  const { dimensions, people } = desk;
  const facts = [
    { heading: '职业（工种）', width: 14, field: 'occupation' },
    { heading: '技能等级', width: 10, field: 'skillLevel' },
    { heading: '从业年限', width: 8, field: 'yearsInOccupation' },
    { heading: '主要业绩', width: 44, field: 'achievements' },
    { heading: '曾获荣誉', width: 22, field: 'honours' },
  ] as const;
  const head = [SHEET_WORDS.code, ...facts.map(({ heading }) => heading), ...dimensions.map(headingOf), SHEET_WORDS.comment];
  const rows: CellOut[][] = [
    [{ text: `${desk.panelName} 打分表`, style: 'title' }],
    [SHEET_WORDS.seat, desk.id],
    ['截止', desk.deadline === null ? '' : shanghai(desk.deadline)],
    head.map((text): CellOut => ({ text, style: 'head' })),
    ...people
      .filter(({ review }) => review?.state !== 'recused')
      .map(({ code, material, review }): CellOut[] => [
        code,
        ...facts.map(({ field }) => words(material[field])),
        ...dimensions.map(({ id }): CellOut => ({ entry: review?.points[id] ?? null })),
        { text: review?.comment ?? '', style: 'entry' },
      ]),
  ];
  const checks = dimensions.map(({ weight }, index) => ({ kind: 'points' as const, column: 2 + facts.length + index, from: HEAD_ROWS + 1, to: Math.max(HEAD_ROWS + 1, rows.length), most: weight }));
  return writeWorkbook([{ name: '打分表', widths: [8, ...facts.map(({ width }) => width), ...dimensions.map(() => 10), 28], rows, headRows: HEAD_ROWS, checks }]);
}

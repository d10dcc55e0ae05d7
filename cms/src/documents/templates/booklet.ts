/** The contents page of a booklet, and the frames of the sheets behind it. Page numbers and the strip for the 骑缝章 are put on when all sheets are known. */
import type { Booklet, BookletFrames } from '../../domain/forms/booklet';
import { Flow } from '../sheet/flow';
import { A4, blankSheet, mm, type Sheet } from '../sheet/sheet';
import { layTable } from '../sheet/table';
import { FORM_TEXT } from '../text/text-style';
import type { Typesetter } from '../text/typesetter';

/** Where a scan is placed on its sheet, in points from the top left corner. */
export const SCAN_FRAME = { x: mm(15), y: mm(18), width: A4.width - mm(15) - mm(18), height: A4.height - mm(18) - mm(16) } as const;

const SMALL = { ...FORM_TEXT, size: 9 };

/** The contents page. */
export function drawBooklet({ title, head, entries, vow, code, codeNote }: Booklet, type: Typesetter): Sheet[] {
  const flow = new Flow(type, { size: A4, left: mm(25), right: mm(25), top: mm(30), bottom: mm(20) });
  type.line(flow.sheet, title, { ...FORM_TEXT, role: 'title', size: 26, align: 'center' }, A4.width / 2, flow.y);
  flow.y += 52;
  for (const line of head) {
    const set = type.set(line, { ...FORM_TEXT, size: 14, pitch: 24, whole: true }, flow.width);
    type.place(flow.sheet, set, flow.frame.left, flow.y, flow.width);
    flow.y += set.height;
  }
  flow.y += 16;
  type.line(flow.sheet, '目　录', { ...FORM_TEXT, role: 'hei', size: 18, align: 'center', spacing: 0 }, A4.width / 2, flow.y);
  flow.y += 34;
  layTable(flow, {
    columns: [mm(14), flow.width - mm(14) - mm(28), mm(28)],
    style: { ...FORM_TEXT, size: 13, pitch: 19 },
    pad: 6,
    head: [{ height: 32, cells: ['序号', '材料名称', '页码'].map((text) => ({ text, style: { role: 'hei', align: 'center' } })) }],
    rows: entries.map(({ label, pages }, index) => ({
      height: 34, parted: 'if-too-high',
      cells: [{ text: String(index + 1), style: { align: 'center' } }, { text: label }, { text: pages, style: { align: 'center' } }],
    })),
  });
  const foot = A4.height - mm(62);
  const side = mm(26);
  const { sheet } = flow;
  sheet.marks.push({ kind: 'qr', text: code, x: flow.frame.left, y: foot, size: side });
  type.line(sheet, codeNote, SMALL, flow.frame.left + side + mm(4), foot + mm(2));
  type.line(sheet, `校验码：${code}`, SMALL, flow.frame.left + side + mm(4), foot + mm(8));
  type.line(sheet, vow, { ...FORM_TEXT, size: 13 }, flow.frame.left + side + mm(4), foot + mm(15));
  type.line(sheet, '推荐单位（盖章）　　　　年　　月　　日', { ...FORM_TEXT, size: 13 }, flow.frame.left + side + mm(4), foot + mm(23));
  return flow.sheets;
}

/** The sheets that scans are placed on: which material, above the scan. */
export function drawBookletFrames({ sheets }: BookletFrames, type: Typesetter): Sheet[] {
  return sheets.map(({ label }) => {
    const sheet = blankSheet(A4);
    type.line(sheet, label, SMALL, SCAN_FRAME.x, mm(9));
    return sheet;
  });
}

/** Numbers every sheet and rules the strip across the edge where the 骑缝章 goes. */
export function bindSheets(sheets: readonly Sheet[], text: string, type: Typesetter): void {
  sheets.forEach((sheet, index) => {
    const { width, height, marks } = sheet;
    type.line(sheet, `${text}\u3000第${index + 1}页\u3000共${sheets.length}页`, { ...SMALL, role: 'song', align: 'center' }, width / 2, height - mm(10));
    const [left, top, bottom] = [width - mm(13), height / 2 - mm(30), height / 2 + mm(30)];
    for (let y = top; y < bottom; y += 6) marks.push({ kind: 'line', from: [left, y], to: [left, y + 3], weight: 0.75, color: '#888888' });
    [...'骑缝章'].forEach((character, at) => type.line(sheet, character, { ...SMALL, color: '#888888', align: 'center' }, width - mm(7), height / 2 - mm(6) + at * 13));
  });
}

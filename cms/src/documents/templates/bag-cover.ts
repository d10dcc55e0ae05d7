/** 档案袋封面: large enough to be read on a shelf; the code in the corner is what the counter scans. */
import type { BagCover } from '../../domain/forms/bag-cover';
import { Flow } from '../sheet/flow';
import { A4, INK, mm, RULE, type Sheet } from '../sheet/sheet';
import { layTable } from '../sheet/table';
import { FORM_TEXT, type TextStyle } from '../text/text-style';
import type { Typesetter } from '../text/typesetter';
import { formTitle } from './form-title';

const LABEL: TextStyle = { ...FORM_TEXT, role: 'hei', size: 16, pitch: 24 };
const VALUE: TextStyle = { ...FORM_TEXT, size: 16, pitch: 22, align: 'center', even: true };

/** A label and, over a rule, its value in one or two lines. */
function fact(flow: Flow, label: string, text: string, whole = false): void {
  const { left } = flow.frame;
  const labelWide = 116;
  const set = flow.type.set(text, { ...VALUE, whole }, flow.width - labelWide - 8);
  const height = Math.max(34, set.height + 8);
  flow.type.line(flow.sheet, label, LABEL, left, flow.y + height - 22);
  flow.type.place(flow.sheet, set, left + labelWide + 4, flow.y + height - set.height - 3, flow.width - labelWide - 8);
  const rule = flow.y + height;
  flow.sheet.marks.push({ kind: 'line', from: [left + labelWide, rule], to: [left + flow.width, rule], weight: RULE, color: INK });
  flow.y += height + 6;
}

/** The one sheet of a bag cover. */
export function drawBagCover(cover: BagCover, type: Typesetter): Sheet[] {
  const flow = new Flow(type, { size: A4, left: mm(28), right: mm(28), top: mm(24), bottom: mm(20) });
  const { person } = cover;
  formTitle(flow, cover, 24);
  fact(flow, '推荐单位：', cover.body);
  fact(flow, '申报奖项：', person.award);
  fact(flow, '姓　　名：', person.name, true);
  fact(flow, '工作单位：', person.employerName);
  fact(flow, '岗　　位：', person.post);
  fact(flow, '职业工种：', person.occupation);
  fact(flow, '技能等级：', person.skillLevel);
  fact(flow, '推荐排序：', cover.rank);
  flow.y += 10;
  layTable(flow, {
    columns: [40, flow.width - 40 - 70, 70],
    head: [{ height: 24, cells: ['序号', '袋内材料', '份数'].map((text) => ({ text, style: { role: 'hei', align: 'center' } })) }],
    rows: cover.contents.map(({ label, required }, index) => ({
      height: 22,
      cells: [
        { text: String(index + 1), style: { align: 'center' } },
        { text: required ? label : `${label}（如有）` },
        { text: '' },
      ],
    })),
    style: { size: 11, pitch: 15 },
  });
  const size = mm(28);
  const top = A4.height - mm(20) - size;
  type.line(flow.sheet, `联系人及电话：${cover.contact}`, FORM_TEXT, flow.frame.left, top + size - 14);
  if (cover.code) {
    const x = A4.width - mm(28) - size;
    flow.sheet.marks.push({ kind: 'qr', text: cover.code, x, y: top, size });
    type.line(flow.sheet, cover.code, { ...FORM_TEXT, role: 'song', size: 7, align: 'right' }, x + size, top + size + 4);
  }
  return flow.sheets;
}

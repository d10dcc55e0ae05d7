/** Forms that are one table under a title; the head is repeated, sheets are numbered. */
import type { ListForm } from '../../domain/forms/list-form';
import { Flow, type Frame } from '../sheet/flow';
import { A3_LANDSCAPE, A4, A4_LANDSCAPE, A5_LANDSCAPE, mm, type Sheet } from '../sheet/sheet';
import { layTable } from '../sheet/table';
import { numberSheets } from '../sheet/sheet-numbers';
import { FORM_TEXT, type TextStyle } from '../text/text-style';
import type { Typesetter } from '../text/typesetter';
import { formTitle } from './form-title';

const SIZES = { a4: A4, 'a4-landscape': A4_LANDSCAPE, 'a3-landscape': A3_LANDSCAPE, 'a5-landscape': A5_LANDSCAPE } as const;

interface Measures {
  margin: { left: number; right: number; top: number; bottom: number };
  title: number;
  head: TextStyle;
  cell: TextStyle;
}

const MEASURES: Readonly<Record<ListForm['paper'], Measures>> = {
  a4: { margin: sides(22, 24), title: 22, head: { ...FORM_TEXT }, cell: { ...FORM_TEXT, size: 11.5, pitch: 16 } },
  'a4-landscape': { margin: sides(22, 22), title: 22, head: { ...FORM_TEXT }, cell: { ...FORM_TEXT, size: 11, pitch: 15.5 } },
  'a3-landscape': { margin: sides(15, 18), title: 24, head: { ...FORM_TEXT, size: 13 }, cell: { ...FORM_TEXT, size: 10.5, pitch: 14.5 } },
  'a5-landscape': { margin: sides(16, 12), title: 20, head: { ...FORM_TEXT, size: 11.5 }, cell: { ...FORM_TEXT, size: 11, pitch: 15 } },
};

function sides(across: number, down: number): Measures['margin'] {
  return { left: mm(across), right: mm(across), top: mm(down), bottom: mm(down) };
}

/** A line of parts from the left edge to the right with equal gaps; each on lines of its own where they do not fit. */
function spread(flow: Flow, parts: readonly string[], style: TextStyle): void {
  const widths = parts.map((text) => flow.type.width(text, style));
  const gap = (flow.width - widths.reduce((sum, width) => sum + width, 0)) / Math.max(parts.length - 1, 1);
  if (gap < style.size && parts.length > 1) {
    for (const part of parts) spread(flow, [part], style);
    return;
  }
  let x = flow.frame.left;
  if (parts.length === 1) {
    const set = flow.type.set(parts[0]!, style, flow.width);
    flow.type.place(flow.sheet, set, x, flow.y, flow.width, 0);
    flow.y += set.height + 4;
    return;
  }
  parts.forEach((text, index) => {
    flow.type.line(flow.sheet, text, style, x, flow.y);
    x += widths[index]! + gap;
  });
  flow.y += style.pitch + 4;
}

/** The sheets of a list form. */
export function drawListForm(form: ListForm, type: Typesetter): Sheet[] {
  const { margin, title, head, cell } = MEASURES[form.paper];
  const frame: Frame = { size: SIZES[form.paper], ...margin };
  const flow = new Flow(type, frame);
  formTitle(flow, form, title);
  for (const parts of form.head) spread(flow, parts, head);
  const total = form.columns.reduce((sum, { share }) => sum + share, 0);
  layTable(flow, {
    columns: form.columns.map(({ share }) => (flow.width * share) / total),
    style: cell,
    pad: form.paper === 'a3-landscape' ? 3 : 5,
    head: [{ height: 30, cells: form.columns.map(({ label }) => ({ text: label, style: { role: 'hei', align: 'center', even: true } })) }],
    rows: form.rows.map((row) => ({
      height: form.rowHeight,
      parted: 'if-too-high',
      cells: row.map((text, index) => {
        const { align = 'center', name: whole = false } = form.columns[index]!;
        return { text, style: { align, whole, even: align === 'center' } };
      }),
    })),
  });
  flow.y += 8;
  for (const parts of form.foot) {
    flow.need(head.pitch + 4);
    spread(flow, parts, head);
  }
  if (flow.sheets.length > 1) numberSheets(flow);
  return flow.sheets;
}

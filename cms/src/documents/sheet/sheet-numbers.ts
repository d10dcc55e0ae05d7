import { FORM_TEXT } from '../text/text-style';
import type { Flow } from './flow';
import { mm } from './sheet';

/** 第 n 页 共 m 页 at the foot of every sheet, in the middle. */
export function numberSheets(flow: Flow): void {
  const { size, bottom } = flow.frame;
  flow.sheets.forEach((sheet, index) => {
    const text = `第${index + 1}页\u3000共${flow.sheets.length}页`;
    flow.type.line(sheet, text, { ...FORM_TEXT, role: 'song', size: 9, align: 'center' }, size.width / 2, size.height - Math.max(bottom - mm(6), mm(7)));
  });
}

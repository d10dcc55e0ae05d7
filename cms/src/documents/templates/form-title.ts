import type { Flow } from '../sheet/flow';
import { FORM_TEXT } from '../text/text-style';

/** 附件n at the top left, then the title in the middle; the flow goes on below. */
export function formTitle(flow: Flow, { annex, title }: { annex: string | null; title: string }, size: number): void {
  if (annex !== null) {
    flow.type.line(flow.sheet, annex, { ...FORM_TEXT, role: 'hei', size: 14 }, flow.frame.left, flow.y);
    flow.y += 24;
  }
  const style = { ...FORM_TEXT, role: 'title', size, pitch: size * 1.35, align: 'center', even: true } as const;
  const set = flow.type.set(title, style, flow.width);
  flow.type.place(flow.sheet, set, flow.frame.left, flow.y, flow.width);
  flow.y += set.height + 12;
}

/** The page of GB/T 9704-2012: margins, grid of 22 lines by 28 characters, page numbers. Measures in points. */
import type { Typesetter } from '../text/typesetter';
import { FORM_TEXT, type TextStyle } from '../text/text-style';
import { Flow, type Frame } from './flow';
import { A4, mm } from './sheet';

export const LINES = 22;
export const CHARACTERS = 28;
/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. */
const TOP = mm(37);
const LEFT = mm(28);
const WIDTH = mm(156);
const HEIGHT = mm(225);
/** From one baseline to the next. */
export const PITCH = HEIGHT / LINES;
const SIZE = 16;
/** Brings 28 characters of 三号 to exactly the width of the text. */
const SPACING = WIDTH / CHARACTERS - SIZE;

/** 3号仿宋 */
export const BODY: TextStyle = { ...FORM_TEXT, role: 'fang', size: SIZE, pitch: PITCH, align: 'justify', spacing: SPACING };
/** One character with its space. */
export const EM = SIZE + SPACING;

const FRAME: Frame = { size: A4, left: LEFT, right: A4.width - LEFT - WIDTH, top: TOP, bottom: A4.height - TOP - HEIGHT - 0.5 };

export const officialFlow = (type: Typesetter): Flow => new Flow(type, FRAME);

/** Lines left on the sheet. */
export const linesLeft = (flow: Flow): number => Math.floor((flow.room + 0.1) / PITCH);

/** Leaves lines free; at the end of a sheet nothing is carried over. */
export function skip(flow: Flow, lines: number): void {
  if (flow.isFresh) return;
  if (linesLeft(flow) <= lines) flow.next();
  else flow.y += lines * PITCH;
}

/** — 1 — in 四号宋体, 7 mm below the text: right on odd pages, left on even ones, a character from the edge. */
export function numberPages(flow: Flow): void {
  const style: TextStyle = { ...FORM_TEXT, role: 'song', size: 14 };
  flow.sheets.forEach((sheet, index) => {
    const odd = index % 2 === 0;
    const x = odd ? LEFT + WIDTH - style.size : LEFT + style.size;
    flow.type.line(sheet, `— ${index + 1} —`, { ...style, align: odd ? 'right' : 'left' }, x, TOP + HEIGHT + mm(7));
  });
}

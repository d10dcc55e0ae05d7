import { create } from 'qrcode';
import type { QrMark } from '../sheet/sheet';

/** The dark squares of a QR code (level M) as x, y, width, height in points; each row's neighbours in one box. */
export function qrBoxes({ text, x, y, size }: QrMark): [number, number, number, number][] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = size / modules.size;
  const boxes: [number, number, number, number][] = [];
  for (let row = 0; row < modules.size; row += 1) {
    let from: number | null = null;
    for (let column = 0; column <= modules.size; column += 1) {
      const dark = column < modules.size && modules.get(row, column) !== 0;
      if (dark) from ??= column;
      else if (from !== null) {
        boxes.push([x + from * side, y + row * side, (column - from) * side, side]);
        from = null;
      }
    }
  }
  return boxes;
}

/** 荣誉证书: A4 across, a frame of two rules, room for the seal over signature and date. */
import type { Certificate } from '../../domain/forms/certificate';
import { A4_LANDSCAPE, blankSheet, mm, type Sheet } from '../sheet/sheet';
import { ASCENT, FORM_TEXT, type TextStyle } from '../text/text-style';
import type { Typesetter } from '../text/typesetter';

const RED = '#b3141b';
const GOLD = '#b08d3f';
const TEXT: TextStyle = { ...FORM_TEXT, role: 'kai', size: 24, pitch: 46 };
const NAME_SIZE = 28;

function frame(sheet: Sheet): void {
  const { width, height } = sheet;
  const box = (inset: number, weight: number, color: string): void => {
    sheet.marks.push({ kind: 'box', x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset, weight, color });
  };
  box(mm(11), 3, RED);
  box(mm(13.5), 1, GOLD);
  // Corners: two short rules each, so that the frame is closed by more than lines.
  const inset = mm(13.5);
  const arm = mm(16);
  const step = mm(2.5);
  for (const [x, y, right, down] of [[inset, inset, 1, 1], [width - inset, inset, -1, 1], [inset, height - inset, 1, -1], [width - inset, height - inset, -1, -1]] as const) {
    const line = (from: [number, number], to: [number, number]): void => void sheet.marks.push({ kind: 'line', from, to, weight: 1, color: GOLD });
    line([x + right * step, y + down * arm], [x + right * step, y + down * step]);
    line([x + right * step, y + down * step], [x + right * arm, y + down * step]);
  }
}

/** The one sheet of a certificate. */
export function drawCertificate(certificate: Certificate, type: Typesetter): Sheet[] {
  const sheet = blankSheet(A4_LANDSCAPE);
  const { width, height } = sheet;
  frame(sheet);
  const left = mm(46);
  const room = width - 2 * left;
  const middle = width / 2;
  type.line(sheet, certificate.title, { ...FORM_TEXT, role: 'title', size: 50, spacing: 18, color: RED, align: 'center' }, middle + 9, mm(33));
  const nameTop = mm(66);
  const name = type.set(certificate.name, { ...TEXT, size: NAME_SIZE, whole: true }, room);
  type.place(sheet, name, left, nameTop, room);
  // On the baseline of the larger name.
  const beside = nameTop + (TEXT.pitch - NAME_SIZE) / 2 + ASCENT * (NAME_SIZE - TEXT.size);
  type.line(sheet, '同志：', TEXT, left + name.lines[0]!.width + 10, beside);
  const text = type.set(certificate.text, { ...TEXT, indent: 2 * TEXT.size, align: 'justify' }, room);
  const textTop = nameTop + TEXT.pitch + 6;
  type.place(sheet, text, left, textTop, room);
  const closingTop = textTop + text.height;
  type.line(sheet, certificate.closing, TEXT, left + 2 * TEXT.size, closingTop + (TEXT.pitch - TEXT.size) / 2);

  const foot = height - mm(27);
  const sign = { ...TEXT, role: 'fang', size: 20, align: 'center' } as const;
  const signMiddle = width - left - type.width(certificate.issuer, sign) / 2 + mm(10);
  type.line(sheet, certificate.issuer, sign, signMiddle, foot - mm(17));
  type.line(sheet, certificate.date, sign, signMiddle, foot - mm(7));
  const side = mm(22);
  const x = mm(30);
  sheet.marks.push({ kind: 'qr', text: certificate.code, x, y: foot - side, size: side });
  type.line(sheet, certificate.codeNote, { ...FORM_TEXT, size: 9 }, x + side + mm(4), foot - mm(12));
  type.line(sheet, `证书编号：${certificate.number}`, { ...FORM_TEXT, size: 11 }, x + side + mm(4), foot - mm(6));
  return [sheet];
}

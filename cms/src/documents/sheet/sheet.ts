/** What a page holds, as plain data in points from its top left corner: made by templates, drawn by paint. */
import type { FaceRole } from '../faces/face-files';

export interface TextMark {
  kind: 'text';
  text: string;
  x: number;
  /** Height of the baseline. */
  baseline: number;
  role: FaceRole;
  size: number;
  color: string;
  /** Added after every character. */
  spacing: number;
}

export interface LineMark {
  kind: 'line';
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
  weight: number;
  color: string;
}

export interface BoxMark {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  /** 0: filled only. */
  weight: number;
  color: string;
  fill?: string;
}

/** A picture of the request, by its name; nothing is drawn when it did not come along. */
export interface ImageMark {
  kind: 'image';
  name: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A square QR code. */
export interface QrMark {
  kind: 'qr';
  text: string;
  x: number;
  y: number;
  size: number;
}

/** Large, pale, across the page. */
export interface WatermarkMark {
  kind: 'watermark';
  text: string;
}

export type Mark = TextMark | LineMark | BoxMark | ImageMark | QrMark | WatermarkMark;

export interface Sheet {
  width: number;
  height: number;
  marks: Mark[];
}

/** Millimetres in points. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

export const A4 = { width: mm(210), height: mm(297) } as const;
export const A4_LANDSCAPE = { width: A4.height, height: A4.width } as const;
export const A3_LANDSCAPE = { width: mm(420), height: mm(297) } as const;
export const A5_LANDSCAPE = { width: mm(210), height: mm(148) } as const;

export const INK = '#000000';
/** Rules are not thinner: at 0.5 pt they vanish on a screen. */
export const RULE = 0.75;

/** An empty sheet of a size. */
export const blankSheet = ({ width, height }: { width: number; height: number }): Sheet => ({ width, height, marks: [] });

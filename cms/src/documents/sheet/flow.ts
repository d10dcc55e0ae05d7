/** Where the next thing goes on a run of sheets of one size. */
import type { Typesetter } from '../text/typesetter';
import { blankSheet, type Sheet } from './sheet';

/** The part of a sheet that text may fill, in points from the top left corner. */
export interface Frame {
  size: { width: number; height: number };
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export class Flow {
  readonly sheets: Sheet[] = [];
  y: number;

  constructor(
    readonly type: Typesetter,
    readonly frame: Frame,
  ) {
    this.y = frame.top;
    this.next();
  }

  get sheet(): Sheet {
    return this.sheets.at(-1)!;
  }

  get width(): number {
    return this.frame.size.width - this.frame.left - this.frame.right;
  }

  /** Points left on the sheet. */
  get room(): number {
    return this.frame.size.height - this.frame.bottom - this.y;
  }

  get isFresh(): boolean {
    return this.y === this.frame.top;
  }

  /** Goes on at the top of a new sheet. */
  next(): void {
    this.sheets.push(blankSheet(this.frame.size));
    this.y = this.frame.top;
  }

  /** A new sheet when less than `height` is left and something stands on this one. */
  need(height: number): void {
    if (this.room + 0.01 < height && !this.isFresh) this.next();
  }
}

/** The same margins on all sides. */
export function framed(size: Frame['size'], margins: { left: number; right: number; top: number; bottom: number }): Frame {
  return { size, ...margins };
}

/** Which part of a picture becomes the 2-inch photo: 35 wide to 49 high, as large as it fits, then zoomed and moved. */
export interface Framing {
  /** 1: the whole of the picture that fits; 3: a third of it. */
  zoom: number;
  /** From −1 to 1: left to right, top to bottom. */
  across: number;
  down: number;
}

export const PROPORTION = 35 / 49;

export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** @example photoPart(980, 1000, { zoom: 1, across: 0, down: 0 }) // 714 × 1000 in the middle */
export function photoPart(width: number, height: number, { zoom, across, down }: Framing): Part {
  const tall = Math.min(height, width / PROPORTION) / zoom;
  const part = { width: tall * PROPORTION, height: tall };
  return { ...part, x: ((width - part.width) / 2) * (1 + across), y: ((height - part.height) / 2) * (1 + down) };
}

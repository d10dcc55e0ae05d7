import type { FaceRole } from '../faces/face-files';

/** How a text is set. Sizes and distances in points. */
export interface TextStyle {
  role: FaceRole;
  size: number;
  /** From one baseline to the next. */
  pitch: number;
  align: 'left' | 'center' | 'right' | 'justify';
  color: string;
  /** Added after every character. */
  spacing: number;
  /** First line's indent and that of the lines after it. */
  indent: number;
  hang: number;
  /** A name: all its characters in one face, 楷体 where the wanted one lacks any. */
  whole: boolean;
  /** Lines of a short text are made equally long. */
  even: boolean;
}

/** Share of the size above the baseline: the same in every face of the set, so that a fallback never moves a line. */
export const ASCENT = 0.88;

/** 小四仿宋, the text of forms. */
export const FORM_TEXT: TextStyle = {
  role: 'fang', size: 12, pitch: 17, align: 'left', color: '#000000', spacing: 0, indent: 0, hang: 0, whole: false, even: false,
};

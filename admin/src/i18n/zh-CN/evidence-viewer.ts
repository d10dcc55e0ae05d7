/** Texts of the viewer of scans and photos; they come with it. */
import { addTexts } from '../late-texts';

export const evidenceViewer = {
  previous: '上一份',
  next: '下一份',
  place: '第 %{place} 份，共 %{count} 份',
  zoomIn: '放大',
  zoomOut: '缩小',
  rotate: '旋转',
  keys: '左右箭头换一份，Esc 关闭。',
  keysPicture: '左右箭头换一份，加减号缩放，R 旋转，Esc 关闭。',
} as const;

addTexts({ evidenceViewer });

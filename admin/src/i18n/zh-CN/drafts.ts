/** Texts of half-filled forms. */
import { addTexts } from '../late-texts';

export const draft = {
  offer: '您在%{at}填写过这张表，有 %{count} 项没有保存。',
  resume: '继续上次填写',
  discard: '不要了',
  waiting: '正在自动保存',
  kept: '已自动保存 %{at}，可换一台电脑继续',
  failing: '连接中断，内容还在这一页上；恢复后自动保存，请不要关闭页面',
  firstSave: '先保存，再上传材料',
  firstSaveWhy: '填好必填的几项并保存后，这里可以上传照片和扫描件。',
  errors: '有 %{count} 处填写错误，改正后才能保存',
} as const;

addTexts({ draft });

/** What is handed in, on paper and in the booklet, and whose opinion is asked (通知三（三）、附件2). */
import type { EditionRules } from '../schema';
import { line, listed, type Section } from './section';

export function materialSection({ materials }: EditionRules): Section {
  const { submission, booklet, opinions, declassification, files, photo } = materials;
  return {
    title: '材料与征求意见',
    lines: [
      ...submission.map((paper) => {
        const marks = [paper.electronic ? '附电子版' : '', paper.sealed ? '加盖公章' : '', paper.annexes.length > 0 ? `附${listed(paper.annexes)}` : ''].filter((mark) => mark !== '');
        return line(`${paper.label} ${paper.copies} 份${marks.length > 0 ? `（${marks.join('，')}）` : ''}`, paper);
      }),
      ...booklet.map((part, index) => line(`材料册第 ${index + 1} 项：${part.label}${part.required ? '' : '（有则附）'}`, part)),
      ...(photo ? [line(`${photo.label}：不小于 ${photo.width}×${photo.height} 像素，不超过 ${photo.megabytes} MB${photo.required ? '' : '（有则附）'}`, photo)] : []),
      line(`上传的文件：不超过 ${files.megabytes} MB，PDF 不超过 ${files.pages} 页，图片不超过 ${files.megapixels} 百万像素，每项不超过 ${files.most} 个`, files),
      ...opinions.map((agency) => line(`征求意见：${agency.label}`, agency)),
      line(`涉密材料先脱密，推荐函注明「${declassification.statement}」`, declassification),
    ],
  };
}

/** An announcement cut into the pieces that the privacy scan reads and the checker is shown. */
import type { ScannedPart } from '../privacy/scan';
import type { AnnouncementBlock } from '../../rules/schema';

export interface AnnouncementText {
  title: string;
  documentNumber: string | null;
  blocks: readonly AnnouncementBlock[];
  correctionNote: string | null;
}

/** Every text of it with its place: 标题, 正文第 2 段, 表「…」第 3 行. Cells of a row are apart by a tab. */
export function scannedParts({ title, documentNumber, blocks, correctionNote }: AnnouncementText): ScannedPart[] {
  const body = blocks.flatMap((block, index) => partsOf(block, `正文第 ${index + 1} 段`));
  return [
    { place: '标题', text: title },
    ...(documentNumber === null ? [] : [{ place: '文号', text: documentNumber }]),
    ...body,
    ...(correctionNote === null ? [] : [{ place: '更正说明', text: correctionNote }]),
  ];
}

function partsOf(block: AnnouncementBlock, place: string): ScannedPart[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ place, text: block.text }];
    case 'list':
      return block.items.map((text, index) => ({ place: `${place}第 ${index + 1} 项`, text }));
    case 'table':
      return [
        { place: `${place}表题`, text: block.caption },
        { place: `${place}表头`, text: block.head.join('\t') },
        ...block.rows.map((row, index) => ({ place: `${place}第 ${index + 1} 行`, text: row.join('\t') })),
      ];
  }
}

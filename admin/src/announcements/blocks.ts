/** The blocks of an announcement while they are written: pure steps over a list with keys of its own. */
import type { AnnouncementBlock } from '@domain/rules/schema';

export type BlockType = AnnouncementBlock['type'];
export type TableBlock = Extract<AnnouncementBlock, { type: 'table' }>;

export interface DraftBlock {
  key: number;
  block: AnnouncementBlock;
}

export type BlocksAct =
  | { type: 'add'; block: BlockType }
  | { type: 'change'; key: number; block: AnnouncementBlock }
  | { type: 'move'; key: number; by: -1 | 1 }
  | { type: 'remove'; key: number };

export const BLOCK_TYPES: readonly BlockType[] = ['heading', 'paragraph', 'list', 'table'];

/** Gives every block the key the editor knows it by. */
export function openBlocks(blocks: readonly AnnouncementBlock[]): DraftBlock[] {
  return blocks.map((block, key) => ({ key, block }));
}

function emptyBlock(type: BlockType): AnnouncementBlock {
  if (type === 'list') return { type, items: [''] };
  if (type === 'table') return { type, caption: '', head: ['', ''], rows: [['', '']] };
  return { type, text: '' };
}

/** One step; what cannot be done (up from the top) changes nothing. */
export function blocksReducer(blocks: DraftBlock[], act: BlocksAct): DraftBlock[] {
  if (act.type === 'add') return [...blocks, { key: Math.max(-1, ...blocks.map(({ key }) => key)) + 1, block: emptyBlock(act.block) }];
  const at = blocks.findIndex(({ key }) => key === act.key);
  const found = blocks[at];
  if (!found) return blocks;
  if (act.type === 'remove') return blocks.filter((each) => each !== found);
  if (act.type === 'change') return blocks.map((each) => (each === found ? { key: act.key, block: act.block } : each));
  const to = at + act.by;
  if (to < 0 || to >= blocks.length) return blocks;
  const rest = blocks.filter((each) => each !== found);
  return [...rest.slice(0, to), found, ...rest.slice(to)];
}

/** A table with one more row or column, or one less; the last of either stays. */
export const withRow = (table: TableBlock): TableBlock => ({ ...table, rows: [...table.rows, table.head.map(() => '')] });
export const withoutRow = (table: TableBlock, row: number): TableBlock =>
  table.rows.length === 1 ? table : { ...table, rows: table.rows.filter((_, at) => at !== row) };
export const withColumn = (table: TableBlock): TableBlock => ({
  ...table,
  head: [...table.head, ''],
  rows: table.rows.map((row) => [...table.head.map((_, at) => row[at] ?? ''), '']),
});
export const withoutColumn = (table: TableBlock): TableBlock =>
  table.head.length === 1
    ? table
    : { ...table, head: table.head.slice(0, -1), rows: table.rows.map((row) => row.slice(0, table.head.length - 1)) };

function trimmed(block: AnnouncementBlock): AnnouncementBlock {
  switch (block.type) {
    case 'list':
      return { ...block, items: block.items.map((item) => item.trim()).filter((item) => item !== '') };
    case 'table':
      return {
        ...block,
        caption: block.caption.trim(),
        head: block.head.map((cell) => cell.trim()),
        rows: block.rows.map((row) => row.map((cell) => cell.trim())),
      };
    default:
      return { ...block, text: block.text.trim() };
  }
}

/** As they are saved: trimmed, empty lines of lists gone. */
export const savedBlocks = (blocks: readonly DraftBlock[]): AnnouncementBlock[] => blocks.map(({ block }) => trimmed(block));

function isWhole(block: AnnouncementBlock): boolean {
  if (block.type === 'list') return block.items.length > 0;
  if (block.type === 'table') return block.caption !== '' && block.head.every((cell) => cell !== '');
  return block.text !== '';
}

/** The number, from 1, of the first block that says nothing yet; null when all are whole. */
export function firstEmpty(blocks: readonly AnnouncementBlock[]): number | null {
  const at = blocks.findIndex((block) => !isWhole(block));
  return at < 0 ? null : at + 1;
}

import { Box, Button, IconButton, Stack, TextField, Typography } from '@mui/material';
import Add from '@mui/icons-material/Add';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Delete from '@mui/icons-material/DeleteOutlined';
import type { Dispatch } from 'react';
import type { AnnouncementBlock } from '@domain/rules/schema';
import { text } from '../i18n/text';
import { BLOCK_TYPES, type BlocksAct, type DraftBlock } from './blocks';
import { TableBlockEditor } from './TableBlockEditor';
import '../i18n/zh-CN/announcements';

interface Props {
  blocks: readonly DraftBlock[];
  onAct: Dispatch<BlocksAct>;
}

/** The text of an announcement, block by block; every step is a button, so the keyboard reaches all of it. */
export function BlockEditor({ blocks, onAct }: Props) {
  return (
    <Stack spacing={2}>
      {blocks.length === 0 && <Typography color="text.secondary">{text('announcement.noBlocks')}</Typography>}
      {blocks.map(({ key, block }, at) => {
        const number = at + 1;
        const label = text('announcement.block', { number, kind: text(`announcement.blocks.${block.type}`) });
        return (
          <Box key={key} role="group" aria-label={label}>
            <Box sx={{ display: 'flex', alignItems: 'center' }}>
              <Typography variant="caption" color="text.secondary" sx={{ flex: 1 }}>
                {label}
              </Typography>
              <IconButton
                aria-label={text('announcement.moveUp', { number })}
                disabled={at === 0}
                onClick={() => onAct({ type: 'move', key, by: -1 })}
              >
                <ArrowUpward fontSize="small" />
              </IconButton>
              <IconButton
                aria-label={text('announcement.moveDown', { number })}
                disabled={number === blocks.length}
                onClick={() => onAct({ type: 'move', key, by: 1 })}
              >
                <ArrowDownward fontSize="small" />
              </IconButton>
              <IconButton aria-label={text('announcement.removeBlock', { number })} onClick={() => onAct({ type: 'remove', key })}>
                <Delete fontSize="small" />
              </IconButton>
            </Box>
            <BlockInput block={block} label={label} onChange={(changed) => onAct({ type: 'change', key, block: changed })} />
          </Box>
        );
      })}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {BLOCK_TYPES.map((type) => (
          <Button key={type} variant="outlined" size="small" startIcon={<Add />} onClick={() => onAct({ type: 'add', block: type })}>
            {text('announcement.addBlock', { kind: text(`announcement.blocks.${type}`) })}
          </Button>
        ))}
      </Box>
    </Stack>
  );
}

function BlockInput({ block, label, onChange }: { block: AnnouncementBlock; label: string; onChange(block: AnnouncementBlock): void }) {
  const named = { htmlInput: { 'aria-label': label } };
  if (block.type === 'table') return <TableBlockEditor table={block} onChange={onChange} />;
  if (block.type === 'list')
    return (
      <TextField
        value={block.items.join('\n')}
        onChange={(event) => onChange({ ...block, items: event.target.value.split('\n') })}
        helperText={text('announcement.listHelp')}
        slotProps={named}
        fullWidth
        multiline
        minRows={2}
      />
    );
  return (
    <TextField
      value={block.text}
      onChange={(event) => onChange({ ...block, text: event.target.value })}
      slotProps={named}
      fullWidth
      multiline
      minRows={block.type === 'paragraph' ? 2 : 1}
      sx={block.type === 'heading' ? { '& textarea': { fontWeight: 600 } } : undefined}
    />
  );
}

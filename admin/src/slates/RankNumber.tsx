import { Box, InputBase, Tooltip, Typography } from '@mui/material';
import { useState, type KeyboardEvent } from 'react';
import { text } from '../i18n/text';
import type { Nominee } from '../providers/records';
import '../i18n/zh-CN/ranking';

const box = { flex: 'none', width: 36, height: 28, textAlign: 'center', fontWeight: 600, fontSize: 14, borderRadius: 1 } as const;

interface Props {
  person: Nominee;
  index: number;
  count: number;
  editable: boolean;
  onPlace(id: string, position: number): void;
}

/** The place, and where another one is typed. Only the row being typed in holds an input. */
export function RankNumber({ person, index, count, editable, onPlace }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  if (!editable)
    return (
      <Typography component="span" className="figures" sx={{ ...box, lineHeight: '28px' }}>
        {index + 1}
      </Typography>
    );
  const apply = () => {
    const position = Number(typed);
    if (typed !== null && Number.isInteger(position) && position > 0) onPlace(person.id, position);
    setTyped(null);
  };
  if (typed === null) {
    return (
      <Tooltip title={text('rank.typeHint', { count })}>
        <Box
          component="button"
          type="button"
          className="figures"
          data-focus={`${person.id}:rank`}
          aria-label={text('rank.position', { name: person.name, rank: index + 1 })}
          onClick={() => setTyped(String(index + 1))}
          onKeyDown={(event: KeyboardEvent) => {
            if (/^\d$/.test(event.key)) {
              event.preventDefault();
              setTyped(event.key);
            }
          }}
          sx={{
            ...box,
            border: 1,
            borderColor: 'divider',
            bgcolor: 'transparent',
            color: 'text.primary',
            font: 'inherit',
            cursor: 'text',
            '&:hover': { borderColor: 'primary.main' },
          }}
        >
          {index + 1}
        </Box>
      </Tooltip>
    );
  }
  return (
    <InputBase
      autoFocus
      value={typed}
      onChange={(event) => setTyped(event.target.value.replace(/\D/g, '').slice(0, 4))}
      onBlur={apply}
      onFocus={(event) => {
        if (typed === String(index + 1)) event.target.select();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          apply();
        }
        if (event.key === 'Escape') setTyped(null);
      }}
      inputProps={{ inputMode: 'numeric', 'aria-label': text('rank.typePosition', { name: person.name, count }) }}
      sx={{ ...box, border: 2, borderColor: 'primary.main', '& input': { textAlign: 'center', p: 0 } }}
    />
  );
}

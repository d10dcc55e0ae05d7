import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** Fields of a record in columns; each a name and a value. */
export function DetailGrid({ children, columns = 3 }: { children: ReactNode; columns?: number }) {
  return (
    <Box
      component="dl"
      sx={{
        display: 'grid',
        m: 0,
        columnGap: 3,
        rowGap: 1.5,
        gridTemplateColumns: { xs: '1fr 1fr', sm: `repeat(${columns}, minmax(0, 1fr))` },
      }}
    >
      {children}
    </Box>
  );
}

/** One field; `wide` takes the whole row and keeps line breaks. */
export function Detail({ label, children, wide }: { label: string; children: ReactNode; wide?: boolean }) {
  const empty = children === null || children === undefined || children === false || children === '';
  return (
    <Box sx={wide ? { gridColumn: '1 / -1' } : { minWidth: 0 }}>
      <Typography component="dt" variant="caption" color="text.secondary">
        {label}
      </Typography>
      <Typography component="dd" sx={{ m: 0, whiteSpace: wide ? 'pre-wrap' : undefined, maxWidth: wide ? '60em' : undefined }}>
        {empty ? '—' : children}
      </Typography>
    </Box>
  );
}

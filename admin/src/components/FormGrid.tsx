import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** The inputs of a section in two columns, all on the same lines; a child of class `wide` takes both. */
export function FormGrid({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        columnGap: 2,
        rowGap: 1.25,
        pt: 1,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
        '& .wide': { gridColumn: '1 / -1' },
        '& .MuiFormControl-root': { m: 0, width: '100%' },
      }}
    >
      {children}
    </Box>
  );
}

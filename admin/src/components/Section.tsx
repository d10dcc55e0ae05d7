import { Box, Card, Typography } from '@mui/material';
import { useId, type ReactNode } from 'react';

interface Props {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
  id?: string;
}

/** A titled block of a page. */
export function Section({ title, aside, children, flush, id }: Props) {
  const heading = useId();
  return (
    <Card component="section" id={id} aria-labelledby={heading} sx={{ scrollMarginTop: 104, minWidth: 0 }}>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          px: 2,
          pt: 1.5,
          pb: flush ? 1.5 : 1,
        }}
      >
        <Typography variant="h2" id={heading}>
          {title}
        </Typography>
        {aside}
      </Box>
      <Box sx={flush ? undefined : { px: 2, pb: 2 }}>{children}</Box>
    </Card>
  );
}

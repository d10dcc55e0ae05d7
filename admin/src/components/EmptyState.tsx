import { Box, Typography } from '@mui/material';
import Inbox from '@mui/icons-material/InboxOutlined';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  why: ReactNode;
  action?: ReactNode;
}

/** Nothing here: why, and what to do. */
export function EmptyState({ title, why, action }: Props) {
  return (
    <Box sx={{ px: 3, py: 5, textAlign: 'center' }}>
      <Inbox sx={{ fontSize: 40, color: 'text.secondary' }} />
      <Typography variant="h2" component="p" sx={{ mt: 1 }}>
        {title}
      </Typography>
      <Typography color="text.secondary" sx={{ maxWidth: 480, mx: 'auto', mt: 0.5 }}>
        {why}
      </Typography>
      {action && <Box sx={{ mt: 2 }}>{action}</Box>}
    </Box>
  );
}

import { Box, Typography } from '@mui/material';
import { useEffect, type ReactNode } from 'react';
import { text } from '../i18n/text';

interface Props {
  title: string;
  lead?: ReactNode;
  beside?: ReactNode;
  actions?: ReactNode;
}

/** The head of every page: its one h1, what it is about, what can be done. It also names the browser's tab. */
export function PageHeader({ title, lead, beside, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · ${text('product')}`;
  }, [title]);
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, pt: 2.5, pb: 2 }}>
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
          <Typography variant="h1" tabIndex={-1} id="page-title" sx={{ outline: 'none' }}>
            {title}
          </Typography>
          {beside}
        </Box>
        {lead && (
          <Typography component="div" color="text.secondary" sx={{ mt: 0.25 }}>
            {lead}
          </Typography>
        )}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>{actions}</Box>}
    </Box>
  );
}

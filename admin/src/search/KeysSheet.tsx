import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId } from 'react';
import { text } from '../i18n/text';
import { quick } from '../i18n/zh-CN/quick';

interface Keys {
  title: string;
  keys: Readonly<Record<string, { press: string; what: string }>>;
}

const sheet: readonly Keys[] = Object.values(quick.sheet);

/** Every key the office answers to, by where it works. */
export default function KeysSheet({ onClose }: { onClose(): void }) {
  const id = useId();
  return (
    <Dialog open onClose={onClose} maxWidth="md" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{text('quick.keys')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        {sheet.map(({ title, keys }) => (
          <Box key={title} component="section">
            <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
              {title}
            </Typography>
            <Box component="dl" sx={{ m: 0, display: 'grid', gap: 0.75, gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, alignItems: 'baseline' }}>
              {Object.values(keys).map(({ press, what }) => (
                <Box key={what} sx={{ display: 'contents' }}>
                  <Box component="dt" sx={{ display: 'flex', gap: 0.5 }}>
                    {press.split(' ').map((key) => (
                      <Box component="kbd" key={key} sx={{ font: 'inherit', fontSize: 13, border: 1, borderColor: 'divider', borderRadius: 1, px: 0.75, bgcolor: 'action.hover' }}>
                        {key}
                      </Box>
                    ))}
                  </Box>
                  <Typography component="dd" sx={{ m: 0 }}>
                    {what}
                  </Typography>
                </Box>
              ))}
            </Box>
          </Box>
        ))}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          {text('quick.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

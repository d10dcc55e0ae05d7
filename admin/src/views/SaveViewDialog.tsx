import { Alert, Button, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, FormControlLabel, TextField, Typography } from '@mui/material';
import { useId, useState, type FormEvent } from 'react';
import { ReasonedButton } from '../components/ReasonedButton';
import { text } from '../i18n/text';
import '../i18n/zh-CN/views';
import { messageOf } from '../providers/office';

interface Props {
  /** Names of one's own views: saving under one of them replaces it. */
  taken: readonly string[];
  onSave(name: string, shared: boolean): Promise<void>;
  onClose(): void;
}

/** Keeps the list as it is now narrowed and sorted under a name, for oneself or for the colleagues too. */
export default function SaveViewDialog({ taken, onSave, onClose }: Props) {
  const id = useId();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [error, setError] = useState('');
  const trimmed = name.trim();
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (trimmed !== '') onSave(trimmed, shared).catch((failed: unknown) => setError(messageOf(failed)));
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby={id}>
      <form onSubmit={save}>
        <DialogTitle id={id}>{text('views.save')}</DialogTitle>
        <DialogContent>
          <Typography color="text.secondary" sx={{ mb: 1.5 }}>
            {text('views.what')}
          </Typography>
          {error !== '' && (
            <Alert severity="error" sx={{ mb: 1.5 }}>
              {error}
            </Alert>
          )}
          <TextField
            autoFocus
            fullWidth
            label={text('views.name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            helperText={taken.includes(trimmed) ? text('views.replaces') : ' '}
            slotProps={{ htmlInput: { maxLength: 40 } }}
          />
          <FormControlLabel control={<Checkbox checked={shared} onChange={(_, on) => setShared(on)} />} label={text('views.share')} />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <ReasonedButton type="submit" variant="contained" reason={trimmed === '' ? text('views.nameNeeded') : null}>
            {text('views.keep')}
          </ReasonedButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}

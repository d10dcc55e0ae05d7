import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, TextField } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { text } from '../i18n/text';
import { changePassword } from '../session/session-api';

/** One's own password, the new one twice. */
export function PasswordDialog({ onClose }: { onClose(): void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const notify = useNotify();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (current === '' || next === '') {
      setProblem(text('password.needed'));
      return;
    }
    if (next !== again) {
      setProblem(text('password.differ'));
      return;
    }
    setBusy(true);
    const refused = await changePassword(current, next);
    setBusy(false);
    if (refused !== null) {
      setProblem(refused || text('failure.unknown'));
      return;
    }
    notify(text('password.done'), { type: 'success' });
    onClose();
  }
  const field = (label: string, value: string, change: (value: string) => void, complete: string) => (
    <TextField
      type="password"
      label={label}
      value={value}
      onChange={(event) => change(event.target.value)}
      autoComplete={complete}
      fullWidth
    />
  );
  return (
    <Dialog
      open
      onClose={onClose}
      maxWidth="xs"
      fullWidth
      aria-labelledby="password-title"
      slotProps={{ paper: { component: 'form', onSubmit: submit, noValidate: true } as object }}
    >
      <DialogTitle id="password-title">{text('password.title')}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {problem && (
            <Alert severity="error" role="alert">
              {problem}
            </Alert>
          )}
          {field(text('password.current'), current, setCurrent, 'current-password')}
          {field(text('password.next'), next, setNext, 'new-password')}
          {field(text('password.again'), again, setAgain, 'new-password')}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{text('cancel')}</Button>
        <Button type="submit" variant="contained" disabled={busy}>
          {busy ? text('working') : text('password.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

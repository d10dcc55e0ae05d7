import { Alert, Button, IconButton, InputAdornment, Stack, TextField, Tooltip } from '@mui/material';
import Visibility from '@mui/icons-material/Visibility';
import VisibilityOff from '@mui/icons-material/VisibilityOff';
import { useState, type FormEvent } from 'react';
import { text } from '../i18n/text';
import type { SessionInfo } from './session';
import { signIn } from './session-api';

interface Props {
  fixedUsername?: string;
  submitLabel: string;
  onDone(session: SessionInfo): void;
}

/** Name and password, with the reason when they are refused. */
export function SignInForm({ fixedUsername, submitLabel, onDone }: Props) {
  const [username, setUsername] = useState(fixedUsername ?? '');
  const [password, setPassword] = useState('');
  const [visible, setVisible] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (username.trim() === '' || password === '') {
      setProblem(text('session.bothNeeded'));
      return;
    }
    setBusy(true);
    setProblem('');
    const result = await signIn(username.trim(), password);
    setBusy(false);
    if (result.ok) {
      onDone(result.session);
      return;
    }
    const words = {
      credentials: text('session.wrong'),
      'too-many': text('session.tooMany'),
      unreachable: text('session.unreachable'),
    };
    setProblem(result.message ?? words[result.reason]);
  }

  const eye = text(visible ? 'session.hidePassword' : 'session.showPassword');
  return (
    <Stack component="form" noValidate spacing={2} onSubmit={submit}>
      {problem && (
        <Alert severity="error" role="alert">
          {problem}
        </Alert>
      )}
      <TextField
        label={text('session.username')}
        name="username"
        autoComplete="username"
        autoFocus={!fixedUsername}
        disabled={fixedUsername !== undefined}
        value={username}
        onChange={(event) => setUsername(event.target.value)}
        fullWidth
      />
      <TextField
        label={text('session.password')}
        name="password"
        type={visible ? 'text' : 'password'}
        autoComplete="current-password"
        autoFocus={fixedUsername !== undefined}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        fullWidth
        slotProps={{
          input: {
            endAdornment: (
              <InputAdornment position="end">
                <Tooltip title={eye}>
                  <IconButton size="small" edge="end" aria-label={eye} onClick={() => setVisible(!visible)}>
                    {visible ? <VisibilityOff /> : <Visibility />}
                  </IconButton>
                </Tooltip>
              </InputAdornment>
            ),
          },
        }}
      />
      <Button type="submit" variant="contained" size="large" disabled={busy}>
        {busy ? text('session.signingIn') : submitLabel}
      </Button>
    </Stack>
  );
}

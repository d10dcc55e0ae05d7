import { lazy, Suspense, useEffect, useState } from 'react';
import { Box, Button, Typography } from '@mui/material';
import { text } from '../i18n/text';
import { readSession, signOut } from './session-api';
import { canWork, setSession, useSessionOrNull } from './session';
import { SignInPage } from './SignInPage';
import { SignInAgainDialog } from './SignInAgainDialog';
import { useFreshSession } from './use-fresh-session';

// Asked for at once: it arrives while the session is being read or the password typed.
const office = import('../App');
const App = lazy(() => office);

type Stage = 'reading' | 'ready' | 'unreachable';

/** Before sign-in the sign-in page, afterwards the office; the address asked for stays the same. */
export function SessionGate() {
  const session = useSessionOrNull();
  const [stage, setStage] = useState<Stage>('reading');
  useEffect(() => {
    if (stage !== 'reading') return;
    readSession().then(
      (found) => {
        setSession(found);
        setStage('ready');
      },
      () => setStage('unreachable'),
    );
  }, [stage]);

  if (stage === 'unreachable') {
    return (
      <PlainMessage
        title={text('session.unreachable')}
        words={text('session.unreachableHow')}
        action={text('session.retry')}
        onAction={() => setStage('reading')}
      />
    );
  }
  if (stage === 'reading') return null;
  if (!session) return <SignInPage />;
  if (!canWork(session)) {
    const leave = () => void signOut().then(() => setSession(null));
    return (
      <PlainMessage
        title={text('session.noRole')}
        words={text('session.noRoleHow', { name: session.actor.displayName })}
        action={text('person.signOut')}
        onAction={leave}
      />
    );
  }
  return (
    <>
      <FreshSession />
      <Suspense fallback={null}>
        <App key={session.actor.id} />
      </Suspense>
      <SignInAgainDialog />
    </>
  );
}

function FreshSession() {
  useFreshSession();
  return null;
}

interface MessageProps {
  title: string;
  words: string;
  action: string;
  onAction(): void;
}

function PlainMessage({ title, words, action, onAction }: MessageProps) {
  return (
    <Box component="main" sx={{ p: 6, textAlign: 'center' }}>
      <Typography variant="h1">{title}</Typography>
      <Typography sx={{ my: 2 }}>{words}</Typography>
      <Button variant="contained" onClick={onAction}>
        {action}
      </Button>
    </Box>
  );
}

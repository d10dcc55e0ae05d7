import { lazy, Suspense, useEffect, useState } from 'react';
import { Box, Button } from '@mui/material';
import { text } from '../i18n/text';
import { readSession } from './session-api';
import { setSession, useSessionOrNull } from './session';
import { SignInPage } from './SignInPage';
import { SignInAgainDialog } from './SignInAgainDialog';

const App = lazy(() => import('../App'));

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
      <Box component="main" sx={{ p: 6, textAlign: 'center' }}>
        <h1>{text('session.unreachable')}</h1>
        <p>{text('session.unreachableHow')}</p>
        <Button variant="contained" onClick={() => setStage('reading')}>
          {text('session.retry')}
        </Button>
      </Box>
    );
  }
  if (stage === 'reading') return null;
  if (!session) return <SignInPage />;
  return (
    <>
      <Suspense fallback={null}>
        <App key={session.actor.id} />
      </Suspense>
      <SignInAgainDialog />
    </>
  );
}

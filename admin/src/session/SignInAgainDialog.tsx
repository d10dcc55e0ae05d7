import { Dialog, DialogContent, DialogTitle, Link, Typography } from '@mui/material';
import { text } from '../i18n/text';
import { setSession, useSession, type SessionInfo } from './session';
import { signedInAgain, useSignInAsked } from './sign-in-again';
import { SignInForm } from './SignInForm';

/** Lies over whatever is open when the session has ended; the form below keeps everything typed. */
export function SignInAgainDialog() {
  const asked = useSignInAsked();
  const before = useSession();
  const done = (session: SessionInfo) => {
    if (session.actor.id !== before.actor.id) {
      window.location.reload();
      return;
    }
    setSession(session);
    signedInAgain();
  };
  return (
    <Dialog open={asked} maxWidth="xs" fullWidth aria-labelledby="sign-in-again">
      <DialogTitle id="sign-in-again">{text('session.ended')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{text('session.endedKeeps')}</Typography>
        <SignInForm fixedUsername={before.actor.username} submitLabel={text('session.continue')} onDone={done} />
        <Link component="button" sx={{ mt: 2 }} onClick={() => window.location.reload()}>
          {text('session.asSomebodyElse')}
        </Link>
      </DialogContent>
    </Dialog>
  );
}

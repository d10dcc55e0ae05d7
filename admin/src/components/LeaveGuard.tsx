import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useEffect } from 'react';
import { useFormState } from 'react-hook-form';
import { useBlocker } from 'react-router-dom';
import { useDraftState } from '../drafts/use-draft-keeper';
import { text } from '../i18n/text';

/** Asks before unsaved work is left, inside the office and when the tab closes. */
export function LeaveGuardWhen({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);
  const asking = blocker.state === 'blocked';
  return (
    <Dialog open={asking} onClose={() => blocker.reset?.()} maxWidth="xs" aria-labelledby="leave-title">
      <DialogTitle id="leave-title">{text('leave.title')}</DialogTitle>
      <DialogContent>{text('leave.body')}</DialogContent>
      <DialogActions>
        <Button color="error" onClick={() => blocker.proceed?.()}>
          {text('leave.leave')}
        </Button>
        <Button variant="contained" onClick={() => blocker.reset?.()} autoFocus>
          {text('leave.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The same for a form; what the server keeps as a draft is not lost, so nobody is asked. */
export function LeaveGuard() {
  const { isDirty, dirtyFields, isSubmitSuccessful, isSubmitting } = useFormState();
  const kept = useDraftState().kind === 'kept';
  return <LeaveGuardWhen dirty={!kept && isDirty && Object.keys(dirtyFields).length > 0 && !isSubmitting && !isSubmitSuccessful} />;
}

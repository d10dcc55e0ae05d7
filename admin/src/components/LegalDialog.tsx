import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { useId, useState, type ReactNode } from 'react';
import type { Issue } from '@domain/rules/issue';
import { text } from '../i18n/text';
import { RequestError } from '../providers/http-client';
import { messageOf } from '../providers/office';
import { IssueList } from './IssueList';
import { ReasonedButton } from './ReasonedButton';

export interface Fact {
  label: string;
  value: ReactNode;
}

interface Props {
  title: string;
  facts: Fact[];
  follows: ReactNode;
  confirmLabel: string;
  children?: ReactNode;
  /** Why it cannot be confirmed yet. */
  reason?: string | null;
  danger?: boolean;
  onConfirm(): Promise<void>;
  onClose(): void;
}

/** Before anything with legal effect: who, how many, from when to when, and what follows. Nothing happens before the server has answered. */
export function LegalDialog({ title, facts, follows, confirmLabel, children, reason, danger, onConfirm, onClose }: Props) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ message: string; issues: Issue[] } | null>(null);
  async function confirm() {
    setBusy(true);
    setRefusal(null);
    try {
      await onConfirm();
    } catch (error) {
      setRefusal({ message: messageOf(error), issues: error instanceof RequestError ? error.issues : [] });
      setBusy(false);
    }
  }
  return (
    <Dialog open onClose={busy ? undefined : onClose} maxWidth="sm" fullWidth aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {refusal && (
          <Alert severity="error" role="alert" sx={{ mb: 2 }}>
            <Typography sx={{ fontWeight: 600 }}>{refusal.message}</Typography>
            {refusal.issues.length > 0 && (
              <Box sx={{ mt: 1 }}>
                <IssueList issues={refusal.issues} />
              </Box>
            )}
          </Alert>
        )}
        {children}
        <Facts facts={facts} />
        <Alert severity="warning" sx={{ mt: 2 }}>
          {follows}
        </Alert>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} disabled={busy}>
          {text('cancel')}
        </Button>
        <ReasonedButton
          variant="contained"
          color={danger ? 'error' : 'primary'}
          reason={busy ? text('working') : reason}
          onClick={confirm}
        >
          {confirmLabel}
        </ReasonedButton>
      </DialogActions>
    </Dialog>
  );
}

/** A short list of names and values, aligned. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'minmax(72px, max-content) 1fr', columnGap: 2, rowGap: 1, m: 0 }}
    >
      {facts.map((fact) => (
        <Box key={fact.label} sx={{ display: 'contents' }}>
          <Typography component="dt" color="text.secondary">
            {fact.label}
          </Typography>
          <Typography component="dd" sx={{ m: 0, fontWeight: 500, minWidth: 0 }}>
            {fact.value}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

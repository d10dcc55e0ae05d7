import { Box, Button, Card, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { PageHeader } from '../components/PageHeader';
import { text } from '../i18n/text';
import { useSession } from '../session/session';

function PlainPage({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <>
      <PageHeader title={title} />
      <Card sx={{ p: 3, maxWidth: 640 }}>
        <Box sx={{ mb: 2 }}>{children}</Box>
        {action ?? (
          <Button variant="contained" component={RouterLink} to="/">
            {text('plain.home')}
          </Button>
        )}
      </Card>
    </>
  );
}

/** 403: says who you are and who can give the right. */
export function AccessDeniedPage() {
  const { actor, role } = useSession();
  return (
    <PlainPage title={text('plain.deniedTitle')}>
      <Typography>{text('plain.denied', { name: actor.displayName, role: role.label })}</Typography>
    </PlainPage>
  );
}

/** An address the office does not know. */
export function NotFoundPage() {
  return (
    <PlainPage title={text('plain.notFoundTitle')}>
      <Typography>{text('plain.notFound')}</Typography>
    </PlainPage>
  );
}

/** A page that failed while drawing: what was typed elsewhere is not touched. */
export function BrokenPage({ resetErrorBoundary }: { resetErrorBoundary?: (...args: unknown[]) => void }) {
  return (
    <PlainPage
      title={text('plain.brokenTitle')}
      action={
        <Button variant="contained" onClick={() => (resetErrorBoundary ? resetErrorBoundary() : window.location.reload())}>
          {text('plain.again')}
        </Button>
      }
    >
      <Typography>{text('plain.broken')}</Typography>
    </PlainPage>
  );
}

import { Box, Card, Link, Typography } from '@mui/material';
import { useEffect } from 'react';
import { Emblem } from '../layout/Emblem';
import { text } from '../i18n/text';
import { setSession } from './session';
import { SignInForm } from './SignInForm';

/** The first page of the office. The address asked for is opened after signing in. */
export function SignInPage() {
  useEffect(() => {
    document.title = `${text('session.signIn')} · ${text('product')}`;
  }, []);
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2, bgcolor: 'background.default' }}>
      <Box sx={{ width: '100%', maxWidth: 400 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 3 }}>
          <Emblem size={44} />
          <Box>
            <Typography variant="h1">{text('product')}</Typography>
            <Typography color="text.secondary">{text('session.tagline')}</Typography>
          </Box>
        </Box>
        <Card sx={{ p: 3 }}>
          <SignInForm submitLabel={text('session.signIn')} onDone={setSession} />
        </Card>
        <Typography sx={{ mt: 2 }} color="text.secondary">
          {text('session.forgotten')}
        </Typography>
        <Link href="/" sx={{ display: 'inline-block', mt: 1 }}>
          {text('session.publicSite')}
        </Link>
      </Box>
    </Box>
  );
}

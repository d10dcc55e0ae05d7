import { Button, IconButton, Tooltip, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import Search from '@mui/icons-material/Search';
import { lazy, Suspense, useEffect, useState } from 'react';
import { text } from '../i18n/text';
import { isTyping } from './is-typing';

const QuickSearch = lazy(() => import('./QuickSearch'));
const KeysSheet = lazy(() => import('./KeysSheet'));

/** The quick search and the sheet of keys: behind a button, and behind ⌘K or Ctrl+K and `?` wherever one is. */
export function QuickAccess() {
  const [shown, setShown] = useState<'search' | 'keys' | null>(null);
  const theme = useTheme();
  const wide = useMediaQuery(theme.breakpoints.up('lg'), { noSsr: true });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setShown('search');
      } else if (event.key === '?' && !isTyping(event)) setShown('keys');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const label = text('menu.quick');
  return (
    <>
      {wide ? (
        <Button variant="outlined" color="secondary" startIcon={<Search />} aria-haspopup="dialog" onClick={() => setShown('search')} sx={{ minWidth: 200, justifyContent: 'flex-start', fontWeight: 400 }}>
          {label}
        </Button>
      ) : (
        <Tooltip title={label}>
          <IconButton color="inherit" aria-label={label} aria-haspopup="dialog" onClick={() => setShown('search')}>
            <Search fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      <Suspense fallback={null}>
        {shown === 'search' && <QuickSearch onClose={() => setShown(null)} onKeys={() => setShown('keys')} />}
        {shown === 'keys' && <KeysSheet onClose={() => setShown(null)} />}
      </Suspense>
    </>
  );
}

import { Box, Drawer, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Suspense, useEffect, useState, type ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { useStore } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { text } from '../i18n/text';
import { OfficeAppBar } from './OfficeAppBar';
import { OfficeMenu } from './OfficeMenu';
import { PageSkeleton } from './PageSkeleton';
import { BrokenPage } from './PlainPages';

const APP_BAR_HEIGHT = 52;
const MENU_WIDTH = { unfolded: 208, folded: 56 };

/** App bar, menu, page. Below 900 px the menu is a drawer. */
export function OfficeLayout({ children }: { children?: ReactNode }) {
  const theme = useTheme();
  const wide = useMediaQuery(theme.breakpoints.up('md'), { noSsr: true });
  const [unfolded, setUnfolded] = useStore('menu.unfolded', true);
  const [drawer, setDrawer] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setDrawer(false), [pathname]);
  const width = unfolded ? MENU_WIDTH.unfolded : MENU_WIDTH.folded;

  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
      <SkipLink />
      <OfficeAppBar onMenu={() => (wide ? setUnfolded(!unfolded) : setDrawer(!drawer))} menuOpen={wide ? unfolded : drawer} />
      <Box sx={{ display: 'flex', pt: `${APP_BAR_HEIGHT}px` }}>
        {wide ? (
          <Box component="nav" aria-label={text('menu.label')} sx={{ flex: 'none', width, '@media print': { display: 'none' } }}>
            <Box
              sx={{
                position: 'fixed',
                width,
                top: APP_BAR_HEIGHT,
                bottom: 0,
                overflowY: 'auto',
                borderRight: 1,
                borderColor: 'divider',
                bgcolor: 'background.paper',
              }}
            >
              <OfficeMenu open={unfolded} />
            </Box>
          </Box>
        ) : (
          <Drawer
            open={drawer}
            onClose={() => setDrawer(false)}
            slotProps={{ paper: { sx: { width: 256, pt: 1 }, component: 'nav', 'aria-label': text('menu.label') } as object }}
          >
            <OfficeMenu open onNavigate={() => setDrawer(false)} />
          </Drawer>
        )}
        <Box
          component="main"
          id="main-content"
          tabIndex={-1}
          sx={{
            flex: 1,
            minWidth: 0,
            minHeight: `calc(100vh - ${APP_BAR_HEIGHT}px)`,
            px: { xs: 2, md: 3 },
            pb: 4,
            outline: 'none',
            '&, & > form': { display: 'flex', flexDirection: 'column' },
            '& > form': { flex: 1 },
          }}
        >
          <ErrorBoundary
            key={pathname}
            fallbackRender={({ resetErrorBoundary }) => <BrokenPage resetErrorBoundary={resetErrorBoundary} />}
          >
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </ErrorBoundary>
        </Box>
      </Box>
    </Box>
  );
}

/** The first stop of the Tab key: past the menu, to the page. */
function SkipLink() {
  return (
    <Box
      component="a"
      href="#main-content"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('main-content')?.focus();
      }}
      sx={{
        position: 'fixed',
        zIndex: 2000,
        left: 16,
        top: -80,
        p: 1,
        borderRadius: 1,
        bgcolor: 'primary.main',
        color: 'primary.contrastText',
        '&:focus': { top: 8 },
      }}
    >
      {text('menu.skip')}
    </Box>
  );
}

import { AppBar, Box, Chip, IconButton, Toolbar, Tooltip, Typography } from '@mui/material';
import Menu from '@mui/icons-material/Menu';
import MenuOpen from '@mui/icons-material/MenuOpen';
import Sync from '@mui/icons-material/SyncProblem';
import { Link } from 'react-router-dom';
import { text } from '../i18n/text';
import { MessageBell } from '../messages/MessageBell';
import { useConnection } from '../providers/connection';
import { QuickAccess } from '../search/QuickAccess';
import { useSession } from '../session/session';
import { ClockControl } from './ClockControl';
import { DisplayMenu } from './DisplayMenu';
import { Emblem } from './Emblem';
import { PersonMenu } from './PersonMenu';

interface Props {
  onMenu(): void;
  menuOpen: boolean;
}

/** Which edition this is, what day it is, who is working. */
export function OfficeAppBar({ onMenu, menuOpen }: Props) {
  const { edition, demo } = useSession();
  const connected = useConnection();
  const label = text(menuOpen ? 'menu.fold' : 'menu.unfold');
  return (
    <AppBar
      position="fixed"
      color="inherit"
      elevation={0}
      sx={{ bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider', '@media print': { display: 'none' } }}
    >
      <Toolbar variant="dense" sx={{ minHeight: 52, gap: { xs: 0.5, sm: 1 }, px: { xs: 1, sm: 1.5 } }} disableGutters>
        <Tooltip title={label}>
          <IconButton onClick={onMenu} aria-label={label} aria-expanded={menuOpen} color="inherit">
            {menuOpen ? <MenuOpen /> : <Menu />}
          </IconButton>
        </Tooltip>
        <Box
          component={Link}
          to="/"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1,
            minWidth: 0,
            color: 'text.primary',
            textDecoration: 'none',
            borderRadius: 1,
          }}
        >
          <Emblem />
          <Typography noWrap sx={{ fontWeight: 600, fontSize: 15, minWidth: 0, display: { xs: 'none', sm: 'block' } }}>
            {edition?.name ?? text('product')}
          </Typography>
          <Typography noWrap sx={{ fontWeight: 600, fontSize: 15, minWidth: 0, display: { xs: 'block', sm: 'none' } }}>
            {edition ? text('edition.short', { number: edition.number }) : text('product')}
          </Typography>
        </Box>
        {demo && (
          <Chip
            size="small"
            variant="outlined"
            label={text('edition.demo')}
            sx={{ display: { xs: 'none', sm: 'inline-flex' } }}
          />
        )}
        <Box sx={{ flex: 1 }} />
        {!connected && (
          <Chip
            size="small"
            color="warning"
            variant="outlined"
            icon={<Sync />}
            label={text('failure.reconnecting')}
            role="status"
          />
        )}
        <QuickAccess />
        <MessageBell />
        <ClockControl />
        <DisplayMenu />
        <PersonMenu />
      </Toolbar>
    </AppBar>
  );
}

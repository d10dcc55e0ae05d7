import {
  Box,
  Button,
  Divider,
  List,
  ListItem,
  ListItemButton,
  ListItemIcon,
  ListItemText,
  Popover,
  Typography,
} from '@mui/material';
import AccountCircle from '@mui/icons-material/AccountCircleOutlined';
import Key from '@mui/icons-material/KeyOutlined';
import Logout from '@mui/icons-material/Logout';
import OpenInNew from '@mui/icons-material/OpenInNew';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { text } from '../i18n/text';
import { useSession } from '../session/session';
import { PasswordDialog } from './PasswordDialog';

/** Who is signed in, for which body, in which role; the way out. */
export function PersonMenu() {
  const { actor, role } = useSession();
  const logout = useLogout();
  const [password, setPassword] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<AccountCircle />}
        aria-label={text('person.menu', { name: actor.displayName })}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 40, px: 1, '& .MuiButton-startIcon': { mr: { xs: 0, md: 1 } } }}
      >
        <Box
          component="span"
          sx={{ display: { xs: 'none', md: 'inline' }, maxWidth: 180, overflow: 'hidden', textOverflow: 'ellipsis' }}
        >
          {actor.displayName}
        </Box>
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { sx: { width: 288 }, role: 'dialog', 'aria-label': text('person.menu', { name: actor.displayName }) },
        }}
      >
        <Box sx={{ px: 2, py: 1.5 }}>
          <Typography sx={{ fontWeight: 600 }}>{actor.displayName}</Typography>
          <Typography color="text.secondary">{role.label}</Typography>
          {actor.unit && <Typography color="text.secondary">{actor.unit.name}</Typography>}
        </Box>
        <Divider />
        <List>
          <ListItem disablePadding>
            <ListItemButton component="a" href="/" target="_blank" rel="noopener">
              <ListItemIcon>
                <OpenInNew fontSize="small" />
              </ListItemIcon>
              <ListItemText>{text('person.publicSite')}</ListItemText>
            </ListItemButton>
          </ListItem>
          <ListItem disablePadding>
            <ListItemButton
              onClick={() => {
                setAnchor(null);
                setPassword(true);
              }}
            >
              <ListItemIcon>
                <Key fontSize="small" />
              </ListItemIcon>
              <ListItemText>{text('password.title')}</ListItemText>
            </ListItemButton>
          </ListItem>
          <ListItem disablePadding>
            <ListItemButton onClick={() => logout()}>
              <ListItemIcon>
                <Logout fontSize="small" />
              </ListItemIcon>
              <ListItemText>{text('person.signOut')}</ListItemText>
            </ListItemButton>
          </ListItem>
        </List>
      </Popover>
      {password && <PasswordDialog onClose={() => setPassword(false)} />}
    </>
  );
}

import { List, ListItem, ListItemButton, ListItemIcon, ListItemText, Tooltip } from '@mui/material';
import { NavLink } from 'react-router-dom';
import { text } from '../i18n/text';
import type { MenuItem } from './menu-items';
import { useMenuItems } from './use-menu-items';

interface Props {
  open: boolean;
  onNavigate?(): void;
}

/** The menu of the person's role; folded to icons it keeps its names as tooltips and labels. */
export function OfficeMenu({ open, onNavigate }: Props) {
  return (
    <List component="ul" sx={{ py: 1 }}>
      {useMenuItems().map((item) => (
        <MenuEntry key={item.to} item={item} open={open} onNavigate={onNavigate} />
      ))}
    </List>
  );
}

function MenuEntry({ item, open, onNavigate }: Props & { item: MenuItem }) {
  const Icon = item.icon;
  const label = text(item.label);
  return (
    <ListItem disablePadding>
      <Tooltip title={open ? '' : label} placement="right">
        <ListItemButton
          component={NavLink}
          to={item.to}
          end={item.to === '/'}
          onClick={onNavigate}
          aria-label={label}
          sx={(theme) => ({
            minHeight: 40,
            py: 0.25,
            px: 2,
            mx: 1,
            borderRadius: 1,
            color: 'text.secondary',
            '& .MuiListItemIcon-root': { color: 'inherit' },
            '&.active': { color: 'primary.main', bgcolor: theme.tokens.inkSoft, fontWeight: 600 },
          })}
        >
          <ListItemIcon sx={{ minWidth: 32, ml: -0.5 }}>
            <Icon fontSize="small" />
          </ListItemIcon>
          {open && <ListItemText primary={label} slotProps={{ primary: { fontWeight: 'inherit', noWrap: true } }} />}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}

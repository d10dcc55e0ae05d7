import { Divider, IconButton, ListItemIcon, ListItemText, ListSubheader, Menu, MenuItem, Tooltip } from '@mui/material';
import Check from '@mui/icons-material/Check';
import Contrast from '@mui/icons-material/Contrast';
import { useState } from 'react';
import { text, type PlainTextKey } from '../i18n/text';
import { useDisplay, type Display } from '../theme/display';
import type { Density } from '../theme/tokens';

const modes: Display['choice'][] = ['system', 'light', 'dark'];
const densities: Density[] = ['comfortable', 'compact'];

/** Light or dark, roomy or compact: kept on this device. */
export function DisplayMenu() {
  const display = useDisplay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = text('display.label');
  const entry = (chosen: boolean, key: PlainTextKey, choose: () => void) => (
    <MenuItem key={key} role="menuitemradio" aria-checked={chosen} onClick={() => { choose(); setAnchor(null); }}>
      <ListItemIcon>{chosen && <Check fontSize="small" />}</ListItemIcon>
      <ListItemText>{text(key)}</ListItemText>
    </MenuItem>
  );
  return (
    <>
      <Tooltip title={label}><IconButton color="inherit" aria-label={label} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}><Contrast fontSize="small" /></IconButton></Tooltip>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} slotProps={{ list: { dense: true, 'aria-label': label } }}>
        <ListSubheader role="presentation" sx={{ lineHeight: '32px' }}>{text('display.colours')}</ListSubheader>
        {modes.map((mode) => entry(display.choice === mode, `display.${mode}`, () => display.setChoice(mode)))}
        <Divider />
        <ListSubheader role="presentation" sx={{ lineHeight: '32px' }}>{text('display.rows')}</ListSubheader>
        {densities.map((density) => entry(display.density === density, `display.${density}`, () => display.setDensity(density)))}
      </Menu>
    </>
  );
}

import { FormControlLabel, IconButton, Popover, Radio, RadioGroup, Tooltip, FormControl, FormLabel } from '@mui/material';
import Contrast from '@mui/icons-material/Contrast';
import { useId, useState } from 'react';
import { text } from '../i18n/text';
import { useDisplay, type Display } from '../theme/display';
import type { Density } from '../theme/tokens';

const modes: Display['choice'][] = ['system', 'light', 'dark'];
const densities: Density[] = ['comfortable', 'compact'];

/** Light or dark, roomy or compact: kept on this device. */
export function DisplayMenu() {
  const display = useDisplay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const label = text('display.label');
  return (
    <>
      <Tooltip title={label}>
        <IconButton color="inherit" aria-label={label} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          <Contrast fontSize="small" />
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { sx: { px: 2, py: 1.5, width: 200, display: 'grid', gap: 1.5 }, role: 'dialog', 'aria-label': label },
        }}
      >
        <Choice
          label={text('display.colours')}
          values={modes}
          value={display.choice}
          words={(mode) => text(`display.${mode}`)}
          onChange={display.setChoice}
        />
        <Choice
          label={text('display.rows')}
          values={densities}
          value={display.density}
          words={(density) => text(`display.${density}`)}
          onChange={display.setDensity}
        />
      </Popover>
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  values: T[];
  value: T;
  words(value: T): string;
  onChange(value: T): void;
}

function Choice<T extends string>({ label, values, value, words, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <FormControl>
      <FormLabel id={id} sx={{ fontSize: 13 }}>
        {label}
      </FormLabel>
      <RadioGroup aria-labelledby={id} value={value} onChange={(_, chosen) => onChange(chosen as T)}>
        {values.map((entry) => (
          <FormControlLabel key={entry} value={entry} control={<Radio size="small" />} label={words(entry)} sx={{ height: 32 }} />
        ))}
      </RadioGroup>
    </FormControl>
  );
}

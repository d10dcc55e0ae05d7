import { MenuItem, TextField } from '@mui/material';
import { text } from '../i18n/text';
import type { Unit } from '../providers/records';
import '../i18n/zh-CN/ranking';

/** For the province office, which imports on behalf of a body. */
export function UnitPicker({ bodies, value, onChange }: { bodies: Unit[]; value: string; onChange(id: string): void }) {
  return (
    <TextField
      select
      label={text('import.forUnit')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ maxWidth: 480 }}
      fullWidth
    >
      {bodies.map((body) => (
        <MenuItem key={body.id} value={body.id}>
          {body.name}
        </MenuItem>
      ))}
    </TextField>
  );
}

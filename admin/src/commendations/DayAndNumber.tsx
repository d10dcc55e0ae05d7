import { Stack, TextField } from '@mui/material';
import { isCivilDate } from '@domain/calendar/civil-date';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/commendations';

interface Props {
  day: string;
  dayLabel: string;
  onDay(day: string): void;
  number: string;
  numberLabel: string;
  onNumber(number: string): void;
}

/** A day and the number of the paper that proves it. */
export function DayAndNumber({ day, dayLabel, onDay, number, numberLabel, onNumber }: Props) {
  const dated = isCivilDate(day);
  return (
    <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} sx={{ mt: 1, mb: 2 }}>
      <TextField label={numberLabel} value={number} onChange={(event) => onNumber(event.target.value)} fullWidth autoFocus />
      <TextField
        label={dayLabel}
        value={day}
        onChange={(event) => onDay(event.target.value.trim())}
        error={!dated}
        helperText={dated ? civilDate(day) : text('clock.dayFormat')}
        fullWidth
      />
    </Stack>
  );
}

/** Why a day and a number are not enough yet; null when they are. */
export const whyIncomplete = (day: string, number: string): string | null =>
  isCivilDate(day) && number.trim() !== '' ? null : text('commendationDesk.needed');

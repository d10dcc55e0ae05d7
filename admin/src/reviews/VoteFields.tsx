import { Box, TextField } from '@mui/material';
import { text } from '../i18n/text';
import type { MinutedVote } from '../providers/review-commands';
import '../i18n/zh-CN/review';

export type VoteForm = { [K in keyof MinutedVote]: string };

export const emptyVote = (today: string): VoteForm => ({ minutesNumber: '', heldOn: today, entitled: '', present: '', inFavour: '' });

/** The vote as the server takes it; null while something is missing. */
export function voteOf(form: VoteForm): MinutedVote | null {
  const whole = (value: string) => /^\d{1,3}$/.test(value);
  if (form.minutesNumber.trim() === '' || ![form.entitled, form.present, form.inFavour].every(whole)) return null;
  return { minutesNumber: form.minutesNumber, heldOn: form.heldOn, entitled: Number(form.entitled), present: Number(form.present), inFavour: Number(form.inFavour) };
}

/** What the minutes say of a vote. */
export function VoteFields({ form, onChange }: { form: VoteForm; onChange(form: VoteForm): void }) {
  const field = (key: keyof VoteForm, numeric: boolean) => (
    <TextField label={text(`review.tally.${key === 'minutesNumber' ? 'minutes' : key}`)} value={form[key]} slotProps={numeric ? { htmlInput: { inputMode: 'numeric' } } : {}} onChange={(event) => onChange({ ...form, [key]: event.target.value })} />
  );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '2fr 1fr' } }}>
      {field('minutesNumber', false)}
      {field('heldOn', false)}
      <Box sx={{ gridColumn: '1 / -1', display: 'grid', gap: 2, gridTemplateColumns: 'repeat(3, 1fr)' }}>
        {field('entitled', true)}
        {field('present', true)}
        {field('inFavour', true)}
      </Box>
    </Box>
  );
}

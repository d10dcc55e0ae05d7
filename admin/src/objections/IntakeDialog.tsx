import { Alert, Checkbox, Dialog, DialogActions, DialogContent, DialogTitle, Button, FormControlLabel, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Notice, SlateEntry } from '../providers/records';
import { useSession } from '../session/session';
import '../i18n/zh-CN/objections';

const channels = ['letter', 'phone', 'visit'] as const;

/** Registers an objection that came by letter, telephone or visit; shows the receipt once. */
export function IntakeDialog({ notice, onClose }: { notice: Notice; onClose(): void }) {
  const { clock } = useSession();
  const commands = useCommands();
  const queryClient = useQueryClient();
  const [receipt, setReceipt] = useState('');
  const [form, setForm] = useState({ nomineeId: '', channel: 'letter', arrivedOn: clock.today, postmarkedOn: '', name: '', contact: '', unitName: '', content: '', sealed: false });
  const { data = [] } = useGetList<SlateEntry>('slate-entries', { filter: { slateId: notice.slateId }, pagination: { page: 1, perPage: 1000 }, sort: { field: 'rank', order: 'ASC' } });
  const field = (name: 'arrivedOn' | 'postmarkedOn' | 'name' | 'contact' | 'unitName' | 'content') => ({
    label: text(`objections.intake.${name}`),
    value: form[name],
    onChange: (event: { target: { value: string } }) => setForm({ ...form, [name]: event.target.value }),
  });
  const missing = [form.name, form.contact, form.content].some((value) => value.trim() === '');
  if (receipt !== '')
    return (
      <Dialog open maxWidth="sm" fullWidth aria-labelledby="intake-done">
        <DialogTitle id="intake-done">{text('objections.intake.done')}</DialogTitle>
        <DialogContent>
          <Typography className="figures" sx={{ fontSize: 20, fontWeight: 600 }}>
            {text('objections.intake.receipt', { receipt: receipt.replace(/(.{4})(?=.)/g, '$1 ') })}
          </Typography>
          <Alert severity="warning" sx={{ mt: 2 }}>
            {text('objections.intake.receiptNote')}
          </Alert>
        </DialogContent>
        <DialogActions>
          <Button variant="contained" onClick={onClose}>
            {text('objections.intake.close')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <LegalDialog
      title={text('objections.intake.title')}
      confirmLabel={text('objections.intake.confirm')}
      follows={text('objections.intake.follows')}
      facts={[{ label: text('objections.notice'), value: notice.title }]}
      reason={missing ? text('objections.intake.needed') : null}
      onClose={onClose}
      onConfirm={async () => {
        const { nomineeId, postmarkedOn, ...rest } = form;
        const answer = await commands.receiveObjection({ noticeId: notice.id, nomineeId: nomineeId || null, postmarkedOn: postmarkedOn.trim() || null, ...rest });
        await queryClient.invalidateQueries();
        setReceipt(answer.receipt);
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField select label={text('objections.intake.about')} value={form.nomineeId} onChange={(event) => setForm({ ...form, nomineeId: event.target.value })}>
          <MenuItem value="">{text('objections.whole')}</MenuItem>
          {data.map(({ nomineeId, nomineeName }) => (
            <MenuItem key={nomineeId} value={nomineeId}>
              {nomineeName}
            </MenuItem>
          ))}
        </TextField>
        <TextField select label={text('objections.intake.channel')} value={form.channel} onChange={(event) => setForm({ ...form, channel: event.target.value })}>
          {channels.map((id) => (
            <MenuItem key={id} value={id}>
              {text(`objections.channel.${id}`)}
            </MenuItem>
          ))}
        </TextField>
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <TextField {...field('arrivedOn')} fullWidth />
          {form.channel === 'letter' && <TextField {...field('postmarkedOn')} fullWidth />}
        </Stack>
        <TextField {...field('name')} autoComplete="off" />
        <TextField {...field('contact')} autoComplete="off" />
        <TextField {...field('unitName')} autoComplete="off" />
        {form.unitName.trim() !== '' && (
          <FormControlLabel
            control={<Checkbox checked={form.sealed} onChange={(event) => setForm({ ...form, sealed: event.target.checked })} />}
            label={text('objections.intake.sealed')}
          />
        )}
        <TextField {...field('content')} multiline minRows={4} />
      </Stack>
    </LegalDialog>
  );
}

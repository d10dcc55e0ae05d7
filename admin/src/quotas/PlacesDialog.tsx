import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Quota } from '../providers/records';
import { useAward } from '../session/session';
import '../i18n/zh-CN/casework';

export type PlacesAct = 'move' | 'surrender' | 'deduct';

interface Props {
  act: PlacesAct;
  quota: Quota;
  others: Quota[];
  onClose(): void;
}

/** Moves, hands back or takes free places, by a document. */
export function PlacesDialog({ act, quota, others, onClose }: Props) {
  const award = useAward(quota.award);
  const targets = others.filter((other) => other.award === quota.award && other.id !== quota.id);
  const [toId, setTo] = useState(targets[0]?.id ?? '');
  const [places, setPlaces] = useState('1');
  const [documentNumber, setDocument] = useState('');
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const notify = useNotify();
  const refresh = useRefresh();
  const count = /^[1-9]\d{0,3}$/.test(places) ? Number(places) : null;
  const free = quota.places - quota.used;
  const why =
    count === null || documentNumber.trim() === '' || reason.trim() === ''
      ? text('ledger.fill')
      : count > free
        ? text('ledger.short', { count: free })
        : null;
  async function confirm() {
    const input = { version: quota.version, places: count ?? 0, documentNumber: documentNumber.trim(), reason: reason.trim() };
    if (act === 'move') await commands.movePlaces(quota.id, { ...input, toId });
    else if (act === 'surrender') await commands.surrenderPlaces(quota.id, input);
    else await commands.deductPlaces(quota.id, input);
    onClose();
    refresh();
    notify(text('ledger.done'), { type: 'success' });
  }
  return (
    <LegalDialog
      danger={act === 'deduct'}
      title={text(`ledger.${act}`)}
      confirmLabel={text(`ledger.${act}`)}
      follows={text('ledger.follows')}
      reason={why}
      facts={[
        { label: text('body'), value: quota.unitName },
        { label: text('award'), value: award?.label },
        { label: text('ledger.places'), value: text('ledger.free', { count: free }) },
      ]}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        {act === 'move' && (
          <TextField select label={text('ledger.to')} value={toId} onChange={(event) => setTo(event.target.value)}>
            {targets.map(({ id, unitName }) => (
              <MenuItem key={id} value={id}>
                {unitName}
              </MenuItem>
            ))}
          </TextField>
        )}
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          <TextField
            label={text('ledger.places')}
            value={places}
            onChange={(event) => setPlaces(event.target.value.trim())}
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
          <TextField
            fullWidth
            label={text('ledger.document')}
            value={documentNumber}
            onChange={(event) => setDocument(event.target.value)}
          />
        </Stack>
        <TextField label={text('ledger.reason')} value={reason} onChange={(event) => setReason(event.target.value)} multiline />
      </Stack>
    </LegalDialog>
  );
}

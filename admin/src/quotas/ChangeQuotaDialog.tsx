import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Quota } from '../providers/records';
import { useAward } from '../session/session';
import '../i18n/zh-CN/notices';
import '../i18n/zh-CN/quotas';
import '../i18n/zh-CN/ranking';

/** Changes the places of one body for one award; needs the document that allows it. */
export function ChangeQuotaDialog({ quota, onClose }: { quota: Quota; onClose(): void }) {
  const award = useAward(quota.award);
  const [places, setPlaces] = useState(String(quota.places));
  const [documentNumber, setDocumentNumber] = useState('');
  const commands = useCommands();
  const notify = useNotify();
  const refresh = useRefresh();
  const wanted = /^\d{1,3}$/.test(places) ? Number(places) : null;
  const reason =
    wanted === null
      ? text('quotas.whole')
      : wanted < quota.used
        ? text('quotas.belowUsed', { used: quota.used })
        : wanted === quota.places
          ? text('quotas.same')
          : documentNumber.trim() === ''
            ? text('quotas.documentNeeded')
            : null;
  return (
    <LegalDialog
      title={text('quotas.changeTitle')}
      confirmLabel={text('quotas.confirm')}
      reason={reason}
      follows={text('quotas.follows')}
      onClose={onClose}
      facts={[
        { label: text('submit.unit'), value: quota.unitName },
        { label: text('award'), value: award?.label ?? quota.award },
        { label: text('quotas.before'), value: text('quotas.placesUsed', { places: quota.places, used: quota.used }) },
        {
          label: text('quotas.after'),
          value:
            wanted === null
              ? '—'
              : text('quotas.placesChange', {
                  places: wanted,
                  change: `${wanted - quota.places >= 0 ? '+' : ''}${wanted - quota.places}`,
                }),
        },
      ]}
      onConfirm={async () => {
        await commands.changeQuota(quota.id, {
          places: wanted ?? quota.places,
          documentNumber: documentNumber.trim(),
          version: quota.version,
        });
        onClose();
        refresh();
        notify(text('quotas.done', { unit: quota.unitName, award: award?.shortLabel ?? '', places: wanted ?? 0 }), {
          type: 'success',
        });
      }}
    >
      <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField
          label={text('quotas.places')}
          value={places}
          onChange={(event) => setPlaces(event.target.value.trim())}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          error={wanted === null}
          autoFocus
          sx={{ width: { sm: 140 } }}
        />
        <TextField
          label={text('quotas.document')}
          value={documentNumber}
          onChange={(event) => setDocumentNumber(event.target.value)}
          placeholder={text('notice.numberExample')}
          fullWidth
        />
      </Stack>
    </LegalDialog>
  );
}

import { Alert, Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import type { ManyAct, ManyPreview } from '../providers/inbox-commands';
import type { Id } from '../providers/records';
import { LegalDialog } from './LegalDialog';
import '../i18n/zh-CN/many';

interface Props {
  act: ManyAct;
  ids: readonly Id[];
  title: string;
  confirmLabel: string;
  danger?: boolean;
  /** What the person fills in once for all, and why it is not enough yet. */
  form: object;
  fields?: ReactNode;
  formReason?: string | null;
  onDone(count: number): void;
  onClose(): void;
}

/** An act over the selected records: first whom it concerns, who is left out and why, and what follows; then all of it or none. */
export function ManyDialog({ act, ids, title, confirmLabel, danger, form, fields, formReason, onDone, onClose }: Props) {
  const commands = useCommands();
  const [round, setRound] = useState(0);
  const { data: preview, error, isPending } = useQuery({
    queryKey: ['many', act, ids, round],
    queryFn: () => commands.previewMany(act, ids),
    gcTime: 0,
    staleTime: Infinity,
  });
  async function confirm() {
    try {
      onDone((await commands.actOnMany(act, preview!, form)).ids.length);
    } catch (refused) {
      // What was seen may no longer stand: the next look is a fresh one.
      setRound((number) => number + 1);
      throw refused;
    }
  }
  const reason = isPending ? text('many.looking') : (preview?.count ?? 0) === 0 ? text('many.none') : (formReason ?? null);
  return (
    <LegalDialog
      danger={danger}
      title={title}
      confirmLabel={confirmLabel}
      facts={preview ? [{ label: text('many.included', { count: preview.count }), value: preview.items.map(({ label }) => label).join('、') || '—' }] : []}
      follows={preview && preview.count > 0 ? preview.consequences.map((line) => <div key={line}>{line}</div>) : reason}
      reason={error ? messageOf(error) : reason}
      onConfirm={confirm}
      onClose={onClose}
    >
      {fields}
      {error && (
        <Alert severity="error" role="alert" sx={{ mb: 2 }}>
          {messageOf(error)}
        </Alert>
      )}
      {preview && preview.excluded.length > 0 && <Excluded preview={preview} />}
    </LegalDialog>
  );
}

function Excluded({ preview }: { preview: ManyPreview }) {
  return (
    <Box sx={{ mb: 2 }}>
      <Typography sx={{ fontWeight: 600 }}>{text('many.excluded', { count: preview.excluded.length })}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {preview.excluded.map(({ id, label, reasons }) => (
          <li key={id}>
            {label}：{reasons.join('')}
          </li>
        ))}
      </Box>
    </Box>
  );
}

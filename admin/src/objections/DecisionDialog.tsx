import { Alert, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { objectionEffects, type ObjectionEffect } from '@domain/objection/conclusions';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import type { Objection } from './records';
import '../i18n/zh-CN/objections';

interface Props {
  objection: Objection;
  onDone(): Promise<void>;
  onClose(): void;
}

/** Decides on the finding; what follows for the person is said in words before anything happens. */
export function DecisionDialog({ objection, onDone, onClose }: Props) {
  const { actor, edition } = useSession();
  const commands = useCommands();
  const [effect, setEffect] = useState<ObjectionEffect>('none');
  const [reason, setReason] = useState('');
  const listed = edition?.stages.nominee.transitions.find(({ action }) => action === 'disqualify')?.reasons ?? [];
  const [reasonId, setReasonId] = useState(listed[0]?.id ?? '');
  const name = objection.nomineeName ?? text('objections.whole');
  const only = objection.nomineeId === null ? text('objections.decide.whole') : objection.conclusion === 'upheld' ? null : text('objections.decide.notUpheld');
  const own = objection.investigatorId === actor.id ? text('objections.decide.own') : null;
  return (
    <LegalDialog
      danger={effect !== 'none'}
      title={text('objections.decide.title')}
      confirmLabel={text('objections.decide.confirm', { effect: text(`objections.effect.${effect}`) })}
      follows={effect === 'none' ? text('objections.decide.none') : text(`objections.decide.${effect}`, { name })}
      facts={[
        { label: text('objections.about'), value: name },
        { label: text('objections.conclusionLabel'), value: objection.conclusion ? text(`objections.conclusion.${objection.conclusion}`) : '—' },
        { label: text('objections.investigator'), value: objection.investigatorName ?? '—' },
      ]}
      reason={own ?? (reason.trim() === '' ? text('objections.decide.needed') : null)}
      onClose={onClose}
      onConfirm={async () => {
        await commands.decideObjection(objection.id, { version: objection.version, effect, reason: reason.trim(), ...(effect === 'disqualified' && reasonId ? { reasonId } : {}) });
        await onDone();
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        {only && <Alert severity="info">{only}</Alert>}
        <TextField select label={text('objections.decide.effect')} value={effect} onChange={(event) => setEffect(event.target.value as ObjectionEffect)}>
          {objectionEffects.map((id) => (
            <MenuItem key={id} value={id} disabled={id !== 'none' && only !== null}>
              {text(`objections.effect.${id}`)}
            </MenuItem>
          ))}
        </TextField>
        {effect === 'disqualified' && listed.length > 0 && (
          <TextField select label={text('objections.decide.reasonId')} value={reasonId} onChange={(event) => setReasonId(event.target.value)}>
            {listed.map(({ id, label }) => (
              <MenuItem key={id} value={id}>
                {label}
              </MenuItem>
            ))}
          </TextField>
        )}
        <TextField label={text('objections.decide.reason')} value={reason} onChange={(event) => setReason(event.target.value)} multiline minRows={2} />
      </Stack>
    </LegalDialog>
  );
}

import { MenuItem, Stack, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Objection } from './records';
import '../i18n/zh-CN/objections';

interface Props {
  objection: Objection;
  onDone(): Promise<void>;
  onClose(): void;
}

/** Names who looks into an objection; the server refuses authors of the list and whoever is tied to the person. */
export function AssignDialog({ objection, onDone, onClose }: Props) {
  const commands = useCommands();
  const choices = useQuery({ queryKey: ['objection-investigators'], queryFn: () => commands.investigators() });
  const [investigatorId, setInvestigatorId] = useState('');
  const [relation, setRelation] = useState('');
  return (
    <LegalDialog
      title={text('objections.assign.title')}
      confirmLabel={text('objections.assign.confirm')}
      follows={text('objections.assign.follows')}
      facts={[{ label: text('objections.about'), value: objection.nomineeName ?? text('objections.whole') }]}
      reason={investigatorId === '' ? text('objections.assign.needed') : null}
      onClose={onClose}
      onConfirm={async () => {
        await commands.assignInvestigator(objection.id, { version: objection.version, investigatorId, relation });
        await onDone();
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField select label={text('objections.assign.who')} value={investigatorId} onChange={(event) => setInvestigatorId(event.target.value)}>
          {(choices.data ?? []).map(({ id, name, unitName }) => (
            <MenuItem key={id} value={id}>
              {[name, unitName].filter(Boolean).join('，')}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={text('objections.assign.relation')}
          helperText={text('objections.assign.relationHint')}
          value={relation}
          onChange={(event) => setRelation(event.target.value)}
        />
      </Stack>
    </LegalDialog>
  );
}

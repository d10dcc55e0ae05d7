import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { isCivilDate } from '@domain/calendar/civil-date';
import { LegalDialog } from '../components/LegalDialog';
import { Section } from '../components/Section';
import { civilDate, period } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { readSession } from '../session/session-api';
import { setSession, useSession } from '../session/session';
import { useBodies } from '../units/use-bodies';
import type { WindowExtension } from './records';
import '../i18n/zh-CN/organisation';

/** Until when lists are taken, and by which documents that was made later. */
export function WindowSection() {
  const { edition } = useSession();
  const mayExtend = useMay('window.extend').allowed;
  const [extending, setExtending] = useState(false);
  const { data } = useGetList<WindowExtension>('window-extensions', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'until', order: 'DESC' },
  });
  if (!edition) return null;
  return (
    <Section
      title={text('submissionWindow.title')}
      aside={mayExtend && <Button onClick={() => setExtending(true)}>{text('submissionWindow.extend')}</Button>}
    >
      <Typography sx={{ fontWeight: 600 }}>
        {text('submissionWindow.current', { period: period(edition.window.from, edition.window.to) })}
      </Typography>
      {data?.length === 0 && <Typography color="text.secondary">{text('submissionWindow.none')}</Typography>}
      <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
        {data?.map((extension) => (
          <li key={extension.id}>
            <Typography>
              {extension.bodyName ?? text('submissionWindow.everybody')} · {text('submissionWindow.until')} {civilDate(extension.until)}
            </Typography>
            <Typography color="text.secondary">
              {text('submissionWindow.by', { name: extension.grantedBy, document: extension.documentNumber })} · {extension.reason}
            </Typography>
          </li>
        ))}
      </Stack>
      {extending && <ExtendDialog to={edition.window.to} onClose={() => setExtending(false)} />}
    </Section>
  );
}

const EVERYBODY = 'everybody';

function ExtendDialog({ to, onClose }: { to: string; onClose(): void }) {
  const bodies = useBodies();
  const [bodyId, setBody] = useState(EVERYBODY);
  const [until, setUntil] = useState('');
  const [documentNumber, setNumber] = useState('');
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const dated = isCivilDate(until);
  const complete = dated && documentNumber.trim() !== '' && reason.trim() !== '';
  const late = dated && until <= to && bodyId === EVERYBODY;
  return (
    <LegalDialog
      title={text('submissionWindow.extend')}
      confirmLabel={text('submissionWindow.extend')}
      follows={text('submissionWindow.follows')}
      reason={late ? text('submissionWindow.notLater', { day: civilDate(to) }) : complete ? null : text('submissionWindow.needed')}
      facts={[
        {
          label: text('submissionWindow.forWhom'),
          value: bodies.find(({ id }) => id === bodyId)?.name ?? text('submissionWindow.everybody'),
        },
        { label: text('submissionWindow.until'), value: dated ? civilDate(until) : '—' },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.extendWindow({
          until, documentNumber: documentNumber.trim(), reason: reason.trim(), ...(bodyId === EVERYBODY ? {} : { bodyId }),
        });
        setSession(await readSession());
        onClose();
        await queryClient.invalidateQueries();
        notify(text('submissionWindow.done', { day: civilDate(until) }), { type: 'success' });
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField select label={text('submissionWindow.forWhom')} value={bodyId} onChange={(event) => setBody(event.target.value)}>
          <MenuItem value={EVERYBODY}>{text('submissionWindow.everybody')}</MenuItem>
          {bodies.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={text('submissionWindow.until')}
          value={until}
          onChange={(event) => setUntil(event.target.value.trim())}
          helperText={dated ? civilDate(until) : text('clock.dayFormat')}
        />
        <TextField label={text('submissionWindow.number')} value={documentNumber} onChange={(event) => setNumber(event.target.value)} />
        <TextField label={text('submissionWindow.reason')} value={reason} onChange={(event) => setReason(event.target.value)} multiline />
      </Stack>
    </LegalDialog>
  );
}

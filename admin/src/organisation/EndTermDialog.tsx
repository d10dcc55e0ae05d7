import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { isCivilDate } from '@domain/calendar/civil-date';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useSession } from '../session/session';
import type { Member } from './records';
import { useDone } from './use-done';
import '../i18n/zh-CN/organisation';

/** Ends a member's term on a day, with the reason. */
export function EndTermDialog({ member, onClose }: { member: Member; onClose(): void }) {
  const { clock } = useSession();
  const [toDay, setToDay] = useState(clock.today);
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const done = useDone(onClose);
  const dated = isCivilDate(toDay);
  return (
    <LegalDialog
      title={text('organisation.endOf', { name: member.personName })}
      confirmLabel={text('organisation.end')}
      follows={text('organisation.endFollows')}
      reason={dated ? (reason.trim() === '' ? text('organisation.reasonNeeded') : null) : text('organisation.badDay')}
      facts={[
        { label: text('organisation.unit'), value: member.unitName },
        { label: text('organisation.seat'), value: text(`organisation.seats.${member.seat}`) },
        { label: text('organisation.lastDay'), value: dated ? civilDate(toDay) : '—' },
      ]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.endTerm(member.id, { version: member.version, toDay, reason: reason.trim() });
        await done(text('organisation.ended'));
      }}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField label={text('organisation.lastDay')} value={toDay} onChange={(event) => setToDay(event.target.value.trim())} error={!dated} />
        <TextField label={text('organisation.reason')} value={reason} onChange={(event) => setReason(event.target.value)} multiline autoFocus />
      </Stack>
    </LegalDialog>
  );
}

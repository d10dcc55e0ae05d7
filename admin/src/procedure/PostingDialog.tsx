import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import { describeIssue } from '@domain/rules/wording';
import { LegalDialog } from '../components/LegalDialog';
import { period as periodWords } from '../i18n/dates';
import { text } from '../i18n/text';
import { periodFrom } from '../notices/working-days';
import { useCommands } from '../providers/office';
import type { Slate } from '../providers/records';
import { useSession } from '../session/session';
import '../i18n/zh-CN/procedure';
import '../i18n/zh-CN/ranking';

interface Props {
  slate: Slate;
  people: number;
  onDone(words: string): void;
  onClose(): void;
}

/** Registers that the list was put up in the unit: from which day, where, by whom; both days of the period are shown. */
export function PostingDialog({ slate, people, onDone, onClose }: Props) {
  const { clock, edition } = useSession();
  const commands = useCommands();
  const [firstDay, setFirstDay] = useState('');
  const [place, setPlace] = useState('');
  const [postedBy, setPostedBy] = useState('');
  const days = edition?.calendar.publicityDays;
  const workingDays = days ? (slate.level === 'county' ? (days.county ?? days.body) : days[slate.level]) : 0;
  const found = firstDay === '' || !edition ? null : periodFrom(firstDay, workingDays, edition.calendar.countPostingDay);
  const period = found && !('code' in found) ? found : null;

  async function confirm() {
    await commands.registerPosting({ slateId: slate.id, version: slate.version, firstDay, place: place.trim(), postedBy: postedBy.trim() });
    onDone(text('procedure.posting.saved'));
  }
  function reason(): string | null {
    if (firstDay === '' || place.trim() === '' || postedBy.trim() === '') return text('procedure.posting.fill');
    if (firstDay > clock.today) return text('procedure.posting.future');
    return found && 'code' in found ? describeIssue(found).what : null;
  }
  return (
    <LegalDialog
      title={text('procedure.posting.title')}
      confirmLabel={text('procedure.posting.confirm')}
      follows={text('procedure.posting.follows')}
      reason={reason()}
      facts={[
        { label: text('submit.unit'), value: slate.unitName },
        { label: text('procedure.received.people'), value: String(people) },
        ...(period
          ? [{ label: text('procedure.posting.period'), value: `${periodWords(period.first, period.last)} · ${text(period.last < clock.today ? 'procedure.posting.over' : 'procedure.posting.running')}` }]
          : []),
      ]}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, mt: 1, mb: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' } }}>
        <TextField autoFocus label={text('procedure.posting.firstDay')} type="date" value={firstDay} onChange={(event) => setFirstDay(event.target.value)} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: clock.today } }} />
        <TextField label={text('procedure.posting.place')} value={place} onChange={(event) => setPlace(event.target.value)} />
        <TextField label={text('procedure.posting.postedBy')} value={postedBy} onChange={(event) => setPostedBy(event.target.value)} />
      </Box>
    </LegalDialog>
  );
}

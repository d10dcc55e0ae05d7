import { Box, TextField } from '@mui/material';
import { useState } from 'react';
import { countUnitVote } from '@domain/decision/unit-vote';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
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

/** Registers what the unit's leadership decided on the list as it stands. */
export function DecisionDialog({ slate, people, onDone, onClose }: Props) {
  const { clock, edition } = useSession();
  const commands = useCommands();
  const [minutesNumber, setMinutes] = useState('');
  const [heldOn, setHeldOn] = useState('');
  const [entitled, setEntitled] = useState('7');
  const [present, setPresent] = useState('7');
  const [inFavour, setInFavour] = useState('7');
  const [note, setNote] = useState('');
  const vote = { entitled: Number(entitled), present: Number(present), inFavour: Number(inFavour) };
  const whole = Object.values(vote).every((number) => Number.isInteger(number) && number >= 0) && vote.entitled > 0;
  const counted = edition && whole ? countUnitVote(vote, edition.unitVotes, '') : null;
  const wrong = !counted || 'code' in counted;

  async function confirm() {
    await commands.recordUnitDecision({ slateId: slate.id, version: slate.version, minutesNumber: minutesNumber.trim(), heldOn, ...vote, ...(note.trim() ? { note: note.trim() } : {}) });
    onDone(text('procedure.decision.saved'));
  }
  const reason = minutesNumber.trim() === '' || heldOn === '' ? text('procedure.decision.fill') : wrong ? text('procedure.decision.numbers') : null;
  const number = (label: string, value: string, set: (value: string) => void) => (
    <TextField label={label} type="number" value={value} onChange={(event) => set(event.target.value)} slotProps={{ htmlInput: { min: 0, step: 1 } }} />
  );
  return (
    <LegalDialog
      title={text('procedure.decision.title')}
      confirmLabel={text('procedure.decision.confirm')}
      follows={text('procedure.decision.follows')}
      reason={reason}
      facts={[
        { label: text('submit.unit'), value: slate.unitName },
        { label: text('procedure.decision.people'), value: text('procedure.decision.count', { count: people }) },
        ...(counted && !('code' in counted) ? [{ label: text('procedure.decision.outcome'), value: text(counted.passed ? 'procedure.decision.passed' : 'procedure.decision.rejected') }] : []),
      ]}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, mt: 1, mb: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' } }}>
        <TextField autoFocus label={text('procedure.decision.minutes')} value={minutesNumber} onChange={(event) => setMinutes(event.target.value)} sx={{ gridColumn: { sm: 'span 2' } }} />
        <TextField label={text('procedure.decision.heldOn')} type="date" value={heldOn} onChange={(event) => setHeldOn(event.target.value)} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: clock.today } }} />
        {number(text('procedure.decision.entitled'), entitled, setEntitled)}
        {number(text('procedure.decision.present'), present, setPresent)}
        {number(text('procedure.decision.inFavour'), inFavour, setInFavour)}
        <TextField label={text('procedure.decision.note')} value={note} onChange={(event) => setNote(event.target.value)} multiline sx={{ gridColumn: '1 / -1' }} />
      </Box>
    </LegalDialog>
  );
}

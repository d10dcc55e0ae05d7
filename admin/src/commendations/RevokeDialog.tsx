import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Commendation } from '../providers/records';
import { useStep } from '../session/stages';
import { useSession } from '../session/session';
import { DayAndNumber, whyIncomplete } from './DayAndNumber';
import '../i18n/zh-CN/commendations';
import '../i18n/zh-CN/releases';

interface Props {
  commendation: Commendation;
  onDone(words: string): Promise<void>;
  onClose(): void;
}

/** Withdraws a title on a decision of the 领导小组. */
export function RevokeDialog({ commendation, onDone, onClose }: Props) {
  const { clock } = useSession();
  const reasons = useStep('commendation', commendation.state, 'revoke')?.reasons ?? [];
  const [day, setDay] = useState(clock.today);
  const [number, setNumber] = useState('');
  const [reasonId, setReasonId] = useState('');
  const [words, setWords] = useState('');
  const [penalty, setPenalty] = useState<'none' | 'deduct' | 'bar'>('none');
  const [places, setPlaces] = useState('1');
  const commands = useCommands();
  const count = Number(places);
  const uncounted = penalty === 'deduct' && !(Number.isInteger(count) && count > 0) ? text('commendationDesk.penaltyPlacesNeeded') : null;
  const incomplete = reasonId === '' || words.trim() === '' ? text('commendationDesk.needed') : null;
  return (
    <LegalDialog
      danger
      title={text('commendationDesk.revoke')}
      confirmLabel={text('commendationDesk.revoke')}
      reason={whyIncomplete(day, number) ?? incomplete ?? uncounted}
      follows={text('commendationDesk.revokeFollows')}
      facts={[{ label: text('commendationDesk.certificate'), value: `${commendation.nomineeName} · ${commendation.certificateNumber}` }]}
      onClose={onClose}
      onConfirm={async () => {
        await commands.prepareRelease('revocation', {
          id: commendation.id, version: commendation.version, documentNumber: number.trim(), revokedOn: day, reasonId, reason: words.trim(),
          ...(penalty === 'bar' ? { penalty: { kind: penalty } } : penalty === 'deduct' ? { penalty: { kind: penalty, places: count } } : {}),
        });
        await onDone(text('releases.sent'));
      }}
    >
      <DayAndNumber
        day={day}
        dayLabel={text('commendationDesk.revokedOn')}
        onDay={setDay}
        number={number}
        numberLabel={text('commendationDesk.revocationDocument')}
        onNumber={setNumber}
      />
      <Stack spacing={2} sx={{ mb: 2 }}>
        <TextField select label={text('commendationDesk.reasonKind')} value={reasonId} onChange={(event) => setReasonId(event.target.value)} fullWidth>
          {reasons.map((reason) => (
            <MenuItem key={reason.id} value={reason.id}>
              {reason.label}
            </MenuItem>
          ))}
        </TextField>
        <TextField label={text('commendationDesk.reason')} value={words} onChange={(event) => setWords(event.target.value)} fullWidth multiline minRows={2} />
        <TextField select label={text('commendationDesk.penalty')} value={penalty} onChange={(event) => setPenalty(event.target.value as typeof penalty)} helperText={text('commendationDesk.penaltyHelp')} fullWidth>
          {(['none', 'deduct', 'bar'] as const).map((kind) => (
            <MenuItem key={kind} value={kind}>
              {text(`commendationDesk.penalties.${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        {penalty === 'deduct' && <TextField label={text('commendationDesk.penaltyPlaces')} value={places} onChange={(event) => setPlaces(event.target.value)} slotProps={{ htmlInput: { inputMode: 'numeric' } }} fullWidth />}
      </Stack>
    </LegalDialog>
  );
}

import { MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Nominee } from '../providers/records';
import { useSession } from '../session/session';
import { AnswerFields, answerLacks, answerOf, type AnswerDraft } from './AnswerFields';
import '../i18n/zh-CN/casework';

interface Props {
  /** Ask, or enter the answers that came on paper. */
  what: 'request' | 'record';
  people: Nominee[];
  onDone(): void;
  onClose(): void;
}

/** One letter of one agency, for everybody chosen. */
export function AskDialog({ what, people, onDone, onClose }: Props) {
  const { edition, clock } = useSession();
  const agencies = edition?.materials.opinions ?? [];
  const [agency, setAgency] = useState(agencies[0]?.id ?? '');
  const [letter, setLetter] = useState('');
  const [day, setDay] = useState(clock.today);
  const [draft, setDraft] = useState<AnswerDraft>({
    answer: 'agree',
    byName: '',
    number: '',
    day: clock.today,
    remarks: '',
    validUntil: '',
  });
  const commands = useCommands();
  const nomineeIds = people.map(({ id }) => id);
  const lacks = what === 'request' ? letter.trim() === '' : answerLacks(draft) || draft.number.trim() === '';

  async function confirm() {
    if (what === 'request')
      await commands.requestOpinion({ nomineeIds, agency, letterNumber: letter.trim(), requestedOn: day.trim() });
    else
      await commands.recordOpinion({
        nomineeIds,
        agency,
        ...answerOf(draft),
        answerNumber: draft.number.trim(),
        answeredOn: draft.day.trim(),
      });
    onDone();
  }
  return (
    <LegalDialog
      title={text(`opinion.${what}`)}
      confirmLabel={text(`opinion.${what}`)}
      follows={text(`opinion.${what}Follows`)}
      reason={lacks ? text('opinion.fill') : null}
      facts={[
        {
          label: text('opinion.people'),
          value: text('opinion.count', { names: people.map(({ name }) => name).join('、'), count: people.length }),
        },
      ]}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField select label={text('opinion.agency')} value={agency} onChange={(event) => setAgency(event.target.value)}>
          {agencies.map(({ id, label }) => (
            <MenuItem key={id} value={id}>
              {label}
            </MenuItem>
          ))}
        </TextField>
        {what === 'request' && (
          <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
            <TextField
              fullWidth
              required
              label={text('opinion.letter')}
              value={letter}
              onChange={(event) => setLetter(event.target.value)}
            />
            <TextField
              fullWidth
              required
              label={text('opinion.askedOn')}
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
          </Stack>
        )}
      </Stack>
      {what === 'record' && <AnswerFields paper draft={draft} onChange={setDraft} />}
    </LegalDialog>
  );
}

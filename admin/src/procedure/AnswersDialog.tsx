import { Box, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import type { Issue } from '@domain/rules/issue';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Nominee } from '../providers/records';
import { useSession } from '../session/session';
import '../i18n/zh-CN/casework';
import '../i18n/zh-CN/procedure';

interface Props {
  /** What the opinions of the list lack. */
  issues: Issue[];
  people: Nominee[];
  onDone(words: string): void;
  onClose(): void;
}

/** Registers the answers of all agencies that agree on the people who have none yet: one letter for each agency. */
export function AnswersDialog({ issues, people, onDone, onClose }: Props) {
  const { clock, edition } = useSession();
  const commands = useCommands();
  const agencies = (edition?.materials.opinions ?? []).map(({ id, label }) => ({
    id,
    label,
    ids: people.filter(({ name }) => issues.some(({ code, params }) => code === 'opinion.missing' && params['name'] === name && params['agency'] === label)).map((person) => person.id),
  }));
  const asked = agencies.filter(({ ids }) => ids.length > 0);
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const [byName, setByName] = useState('');
  const [answeredOn, setAnsweredOn] = useState('');
  const count = new Set(asked.flatMap(({ ids }) => ids)).size;

  async function confirm() {
    for (const { id, ids } of asked) {
      await commands.recordOpinion({ nomineeIds: ids, agency: id, answer: 'agree', byName: byName.trim(), answerNumber: (numbers[id] ?? '').trim(), answeredOn });
    }
    onDone(text('procedure.answers.saved'));
  }
  const complete = asked.every(({ id }) => (numbers[id] ?? '').trim() !== '') && byName.trim() !== '' && answeredOn !== '';
  return (
    <LegalDialog
      title={text('procedure.answers.title')}
      confirmLabel={text('procedure.answers.confirm', { count })}
      follows={text('procedure.answers.follows')}
      reason={asked.length === 0 ? text('procedure.answers.none') : complete ? null : text('procedure.answers.fill')}
      facts={asked.map(({ label, ids }) => ({ label, value: people.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join('、') }))}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Typography color="text.secondary">{text('procedure.answers.lead')}</Typography>
      <Box sx={{ display: 'grid', gap: 2, mt: 2, mb: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, minmax(0, 1fr))' } }}>
        {asked.map(({ id, label }) => (
          <TextField key={id} label={text('procedure.answers.number', { agency: label })} value={numbers[id] ?? ''} onChange={(event) => setNumbers({ ...numbers, [id]: event.target.value })} />
        ))}
        <TextField label={text('procedure.answers.byName')} value={byName} onChange={(event) => setByName(event.target.value)} />
        <TextField label={text('procedure.answers.answeredOn')} type="date" value={answeredOn} onChange={(event) => setAnsweredOn(event.target.value)} slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: clock.today } }} />
      </Box>
    </LegalDialog>
  );
}

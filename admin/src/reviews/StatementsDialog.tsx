import { Box, Button, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Statement } from './review-records';
import { useDone } from './use-done';
import '../i18n/zh-CN/review';

const RELATIONS = ['master', 'apprentice', 'relative', 'other'] as const satisfies Statement['relation'][];

interface Line {
  personName: string;
  employerName: string;
  relation: Statement['relation'] | '';
}

const EMPTY: Line = { personName: '', employerName: '', relation: '' };

/** Everybody an expert has a relation to, line by line; no line states that there is nobody. */
export default function StatementsDialog({ statements, onClose }: { statements: readonly Statement[]; onClose(): void }) {
  const [lines, setLines] = useState<Line[]>(statements.map((each) => ({ ...each, employerName: each.employerName ?? '' })));
  const commands = useCommands();
  const done = useDone();
  const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const faulty = lines.some(({ personName, relation }) => personName.trim() === '' || relation === '');
  return (
    <LegalDialog
      title={text('review.statements.title')}
      confirmLabel={text('review.statements.save')}
      follows={text('review.statements.follows')}
      facts={[{ label: text('review.statements.count'), value: text('review.statements.people', { count: lines.length }) }]}
      reason={faulty ? text('review.statements.needed') : null}
      onClose={onClose}
      onConfirm={async () => {
        await commands.declareRelations(lines.flatMap(({ personName, employerName, relation }) => (relation === '' ? [] : [{ personName: personName.trim(), employerName: employerName.trim() || null, relation }])));
        onClose();
        await done(text('review.statements.saved'));
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        {lines.map((line, index) => (
          <Box key={index} sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 2fr 1fr auto' } }}>
            <TextField label={text('review.statements.person')} value={line.personName} onChange={(event) => change(index, { personName: event.target.value })} />
            <TextField label={text('review.statements.employer')} value={line.employerName} onChange={(event) => change(index, { employerName: event.target.value })} />
            <TextField select label={text('review.statements.relation')} value={line.relation} onChange={(event) => change(index, { relation: event.target.value as Line['relation'] })}>
              {RELATIONS.map((relation) => (
                <MenuItem key={relation} value={relation}>{text(`review.relation.${relation}`)}</MenuItem>
              ))}
            </TextField>
            <Button onClick={() => setLines(lines.filter((_, at) => at !== index))}>{text('review.statements.remove')}</Button>
          </Box>
        ))}
        <Button sx={{ alignSelf: 'start' }} onClick={() => setLines([...lines, EMPTY])}>{text('review.statements.add')}</Button>
      </Stack>
    </LegalDialog>
  );
}

import { FormControl, FormControlLabel, FormLabel, Radio, RadioGroup, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Assessment } from '../reviews/review-records';
import { namesIn } from '../reviews/ReviewerDialog';
import { useDone } from '../reviews/use-done';
import { useSession } from '../session/session';
import '../i18n/zh-CN/review';

/** Forms a team for everybody who has none yet. */
export function TeamDialog({ people, onClose }: { people: Assessment[]; onClose(): void }) {
  const [name, setName] = useState('');
  const [members, setMembers] = useState('');
  const commands = useCommands();
  const done = useDone();
  return (
    <LegalDialog
      title={text('review.assessments.formTeam')}
      facts={[{ label: text('review.assessments.team'), value: text('review.assessments.assign', { count: people.length }) }]}
      follows={text('review.assessments.teamFollows')}
      confirmLabel={text('review.assessments.formTeam')}
      reason={name.trim() === '' || namesIn(members).length === 0 ? text('review.assessments.teamNeeded') : null}
      onClose={onClose}
      onConfirm={async () => {
        await commands.formAssessmentTeam({ name, members: namesIn(members), assessments: people.map(({ id }) => id) });
        onClose();
        await done(text('review.assessments.done'));
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        <TextField label={text('review.assessments.teamName')} value={name} onChange={(event) => setName(event.target.value)} />
        <TextField label={text('review.assessments.members')} value={members} helperText={text('review.assessments.membersHelp')} onChange={(event) => setMembers(event.target.value)} />
      </Stack>
    </LegalDialog>
  );
}

/** One visit of a team. */
export function VisitDialog({ assessment, onClose }: { assessment: Assessment; onClose(): void }) {
  const { clock } = useSession();
  const [form, setForm] = useState({ heldOn: clock.today, place: '', findings: '' });
  const commands = useCommands();
  const done = useDone();
  return (
    <LegalDialog
      title={text('review.assessments.visitTitle', { name: assessment.nomineeName })}
      facts={[{ label: text('review.assessments.team'), value: assessment.teamName }]}
      follows={text('review.assessments.visitFollows')}
      confirmLabel={text('review.assessments.visit')}
      reason={Object.values(form).some((value) => value.trim() === '') ? text('review.assessments.visitNeeded') : null}
      onClose={onClose}
      onConfirm={async () => {
        await commands.recordVisit(assessment.id, form);
        onClose();
        await done(text('review.assessments.done'));
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        {(['heldOn', 'place', 'findings'] as const).map((key) => (
          <TextField key={key} label={text(`review.assessments.${key}`)} value={form[key]} multiline={key === 'findings'} minRows={key === 'findings' ? 3 : undefined} onChange={(event) => setForm({ ...form, [key]: event.target.value })} />
        ))}
      </Stack>
    </LegalDialog>
  );
}

/** The conclusion on one nominee, with its reasons. */
export function ConcludeDialog({ assessment, onClose }: { assessment: Assessment; onClose(): void }) {
  const [result, setResult] = useState<'passed' | 'failed' | ''>('');
  const [reason, setReason] = useState('');
  const commands = useCommands();
  const done = useDone();
  return (
    <LegalDialog
      title={text('review.assessments.concludeTitle', { name: assessment.nomineeName })}
      facts={[{ label: text('review.assessments.visits'), value: text('review.assessments.visitCount', { count: assessment.visits.length }) }]}
      follows={text('review.assessments.concludeFollows')}
      confirmLabel={text('review.assessments.conclude')}
      reason={result === '' || reason.trim() === '' ? text('review.assessments.reasonNeeded') : null}
      onClose={onClose}
      onConfirm={async () => {
        if (result === '') return;
        await commands.recordAssessment(assessment.id, { version: assessment.version, result, reason });
        onClose();
        await done(text('review.assessments.done'));
      }}
    >
      <Stack spacing={2} sx={{ pt: 1, pb: 2 }}>
        <FormControl>
          <FormLabel>{text('review.assessments.result')}</FormLabel>
          <RadioGroup row value={result} onChange={(_, value) => setResult(value as 'passed' | 'failed')}>
            <FormControlLabel value="passed" control={<Radio />} label={text('review.assessments.passed')} />
            <FormControlLabel value="failed" control={<Radio />} label={text('review.assessments.failed')} />
          </RadioGroup>
        </FormControl>
        <TextField label={text('review.assessments.reason')} value={reason} multiline minRows={2} onChange={(event) => setReason(event.target.value)} />
      </Stack>
    </LegalDialog>
  );
}

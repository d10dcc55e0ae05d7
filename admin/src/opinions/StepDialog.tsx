import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { LegalDialog } from '../components/LegalDialog';
import { text } from '../i18n/text';
import type { Opinion } from '../providers/casework-commands';
import { useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { standingOf } from './StandingChip';
import '../i18n/zh-CN/casework';

type Step = 'settle' | 'override' | 'approve';

/** What can be done about an opinion now, by this person; null: nothing. */
export function useStepOn(): (opinion: Opinion | undefined) => Step | null {
  const { clock, actor } = useSession();
  const mayRecord = useMay('opinion.record').allowed;
  const mayApprove = useMay('opinion.override').allowed;
  return (opinion) => {
    const standing = standingOf(opinion, clock.today);
    if (standing === 'remarks') return mayRecord ? 'settle' : null;
    if (standing !== 'asked' && standing !== 'against') return null;
    if (opinion?.overrideAskedBy) return mayApprove && opinion.overrideAskedBy !== actor.id ? 'approve' : null;
    return mayRecord ? 'override' : null;
  };
}

interface Props {
  opinion: Opinion;
  step: Step;
  onDone(): void;
  onClose(): void;
}

/** Enters what was found about remarks, or goes against an answer: asked by one person, approved by another. */
export function StepDialog({ opinion, step, onDone, onClose }: Props) {
  const { edition } = useSession();
  const [words, setWords] = useState('');
  const [by, setBy] = useState('');
  const commands = useCommands();
  const { id, version } = opinion;
  const agency = edition?.materials.opinions.find((known) => known.id === opinion.agency)?.label ?? opinion.agency;
  async function confirm() {
    if (step === 'settle') await commands.settleOpinion(id, { version, note: words.trim(), by: by.trim() });
    else if (step === 'override') await commands.overrideOpinion(id, { version, reason: words.trim() });
    else await commands.approveOverride(id, { version, reason: words.trim() });
    onDone();
  }
  return (
    <LegalDialog
      title={text('opinion.detail', { agency, name: opinion.nomineeName })}
      confirmLabel={text(`opinion.${step}`)}
      follows={text(`opinion.${step}Follows`)}
      reason={words.trim() === '' || (step === 'settle' && by.trim() === '') ? text('opinion.fill') : null}
      facts={[
        ...(opinion.remarks ? [{ label: text('opinion.words'), value: opinion.remarks }] : []),
        ...(step === 'approve'
          ? [{ label: text('opinion.override'), value: `${opinion.overrideAskedName ?? ''}：${opinion.overrideReason ?? ''}` }]
          : []),
      ]}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField
          label={text(step === 'settle' ? 'opinion.note' : 'opinion.reason')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          multiline
          minRows={2}
          autoFocus
        />
        {step === 'settle' && (
          <TextField label={text('opinion.noteBy')} value={by} onChange={(event) => setBy(event.target.value)} />
        )}
      </Stack>
    </LegalDialog>
  );
}

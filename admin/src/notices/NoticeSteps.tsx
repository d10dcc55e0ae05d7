import { Button, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { findTransition } from '@domain/workflow/find-transition';
import { LegalDialog } from '../components/LegalDialog';
import { civilDate, period } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/releases';
import { useCommands } from '../providers/office';
import type { Notice } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import '../i18n/zh-CN/notices';
import '../i18n/zh-CN/objections';

type Step = 'suspend' | 'resume' | 'withdraw' | 'amend';

interface Props {
  notice: Notice;
  onDone(words: string): Promise<void>;
}

/** Halting, resuming, correcting and taking down a posted list, as far as its state allows. */
export function NoticeSteps({ notice, onDone }: Props) {
  const { edition } = useSession();
  const may = useMay('notice.post', { unitPath: notice.unitPath ?? '/' }).allowed;
  const [step, setStep] = useState<Step | null>(null);
  if (!may || !edition || notice.kind !== 'publicity') return null;
  const can = (action: string) => findTransition(edition.stages.notice, notice.state, action).found;
  const steps: Step[] = [...(['resume', 'suspend'] as const).filter(can), ...(can('withdraw') ? (['amend', 'withdraw'] as const) : [])];
  return (
    <>
      {steps.map((each) => (
        <Button key={each} color={each === 'withdraw' ? 'error' : 'primary'} variant={each === 'resume' ? 'contained' : 'text'} onClick={() => setStep(each)}>
          {text(`posted.${each}`)}
        </Button>
      ))}
      {step && <StepDialog step={step} notice={notice} onDone={onDone} onClose={() => setStep(null)} />}
    </>
  );
}

function StepDialog({ step, notice, onDone, onClose }: Props & { step: Step; onClose(): void }) {
  const commands = useCommands();
  const [words, setWords] = useState('');
  const [change, setChange] = useState('corrected');
  const { version } = notice;
  async function confirm() {
    const reason = words.trim();
    switch (step) {
      case 'suspend':
        await commands.suspendNotice(notice.id, { version, reason });
        await onDone(text('posted.suspended'));
        break;
      case 'resume': {
        const resumed = await commands.resumeNotice(notice.id, { version });
        await onDone(text('posted.resumed', { day: civilDate(resumed.lastDay) }));
        break;
      }
      case 'withdraw':
        await commands.withdrawNotice(notice.id, { version, reason });
        await onDone(text('posted.withdrawn'));
        break;
      case 'amend':
        await commands.prepareRelease('amendment', { id: notice.id, version, change, words: reason });
        await onDone(text('releases.sent'));
    }
    onClose();
  }
  return (
    <LegalDialog
      danger={step === 'withdraw'}
      title={text(`posted.${step}`)}
      confirmLabel={text(`posted.${step}`)}
      follows={text(`posted.${step}Follows`)}
      facts={[
        { label: text('notice.title'), value: notice.title },
        { label: text('notice.dates'), value: notice.pausedOn ? text('posted.halted', { day: civilDate(notice.pausedOn) }) : period(notice.firstDay, notice.lastDay) },
      ]}
      reason={step !== 'resume' && words.trim().length < 4 ? text('posted.reasonNeeded') : null}
      onClose={onClose}
      onConfirm={confirm}
    >
      {step !== 'resume' && (
        <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
          {step === 'amend' && (
            <TextField select label={text('posted.kind')} value={change} onChange={(event) => setChange(event.target.value)}>
              <MenuItem value="corrected">{text('posted.corrected')}</MenuItem>
              <MenuItem value="added">{text('posted.added')}</MenuItem>
            </TextField>
          )}
          <TextField label={text(step === 'amend' ? 'posted.words' : 'posted.reason')} value={words} onChange={(event) => setWords(event.target.value)} multiline minRows={2} />
        </Stack>
      )}
    </LegalDialog>
  );
}

import { Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Facts, LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import type { Meeting, Motion } from './records';
import '../i18n/zh-CN/meetings';

/** The minutes: written by the clerk, signed by another; from then on the decisions hold. */
export function MinutesSection({ meeting, motions }: { meeting: Meeting; motions: Motion[] }) {
  const { actor } = useSession();
  const mayConvene = useMay('meeting.convene').allowed;
  const maySign = useMay('meeting.sign').allowed;
  const [dialog, setDialog] = useState<'minute' | 'sign' | null>(null);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const ready = motions.length > 0 && motions.every(({ state }) => state === 'closed');
  const done = async (words: string) => {
    setDialog(null);
    notify(words, { type: 'success' });
    await queryClient.invalidateQueries();
  };
  return (
    <Section title={text('meetings.minutes')}>
      <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
        {meeting.minutesNumber && (
          <>
            <Facts
              facts={[
                { label: text('meetings.minutesNumber'), value: meeting.minutesNumber },
                { label: text('meetings.minutedBy'), value: meeting.minutedBy },
                {
                  label: text('meetings.signedBy'),
                  value: meeting.signedBy ? `${meeting.signedBy} ${instant(meeting.signedAt)}` : text('meetings.unsigned'),
                },
              ]}
            />
            <Typography sx={{ whiteSpace: 'pre-wrap' }}>{meeting.minutesText}</Typography>
          </>
        )}
        {!meeting.minutesNumber && !ready && <Typography color="text.secondary">{text('meetings.minuteWait')}</Typography>}
        {mayConvene && ready && meeting.state !== 'signed' && (
          <ReasonedButton variant="outlined" onClick={() => setDialog('minute')}>
            {text('meetings.minute')}
          </ReasonedButton>
        )}
        {maySign && meeting.state === 'minuted' && (
          <ReasonedButton
            variant="contained"
            reason={meeting.minutedById === actor.id ? text('meetings.ownMinutes') : null}
            onClick={() => setDialog('sign')}
          >
            {text('meetings.sign')}
          </ReasonedButton>
        )}
      </Stack>
      {dialog === 'minute' && (
        <MinuteDialog
          meeting={meeting}
          motions={motions}
          onClose={() => setDialog(null)}
          onConfirm={async (input) => {
            await commands.minuteMeeting(meeting.id, { version: meeting.version, ...input });
            await done(text('meetings.minuted'));
          }}
        />
      )}
      {dialog === 'sign' && (
        <LegalDialog
          title={text('meetings.sign')}
          confirmLabel={text('meetings.sign')}
          follows={text('meetings.signFollows')}
          facts={[
            { label: text('meetings.minutesNumber'), value: meeting.minutesNumber },
            { label: text('meetings.minutedBy'), value: meeting.minutedBy },
            ...motions.map((motion) => ({ label: motion.title, value: motion.outcome ? text(`meetings.outcome.${motion.outcome}`) : '—' })),
          ]}
          onClose={() => setDialog(null)}
          onConfirm={async () => {
            await commands.signMinutes(meeting.id, { version: meeting.version });
            await done(text('meetings.signed'));
          }}
        />
      )}
    </Section>
  );
}

interface MinuteProps {
  meeting: Meeting;
  motions: Motion[];
  onClose(): void;
  onConfirm(input: { minutesNumber: string; minutesText: string }): Promise<void>;
}

function MinuteDialog({ meeting, motions, onClose, onConfirm }: MinuteProps) {
  const drafted = motions
    .map((motion) => `${motion.title}：${motion.outcome ? text(`meetings.outcome.${motion.outcome}`) : ''}（${motion.counts ? text('meetings.counts', motion.counts) : ''}）。`)
    .join('\n');
  const [number, setNumber] = useState(meeting.minutesNumber ?? '');
  const [words, setWords] = useState(meeting.minutesText ?? drafted);
  return (
    <LegalDialog
      title={text('meetings.minute')}
      confirmLabel={text('meetings.minute')}
      reason={number.trim() === '' || words.trim() === '' ? text('meetings.minuteNeeded') : null}
      follows={text('meetings.minuteFollows')}
      facts={[{ label: text('meetings.facts'), value: meeting.title }]}
      onClose={onClose}
      onConfirm={() => onConfirm({ minutesNumber: number.trim(), minutesText: words.trim() })}
    >
      <Stack spacing={2} sx={{ mt: 1, mb: 2 }}>
        <TextField label={text('meetings.minutesNumber')} value={number} onChange={(event) => setNumber(event.target.value)} fullWidth autoFocus />
        <TextField label={text('meetings.minutesText')} value={words} onChange={(event) => setWords(event.target.value)} fullWidth multiline minRows={4} />
      </Stack>
    </LegalDialog>
  );
}

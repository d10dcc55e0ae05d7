import { Alert, Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useGetOne, useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import { findTransition } from '@domain/workflow/find-transition';
import { Facts } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { StateChip } from '../components/StateChip';
import { civilDate, instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { NotFoundPage } from '../layout/PlainPages';
import { PageSkeleton } from '../layout/PageSkeleton';
import { useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { useStageEditable } from '../session/stages';
import { ApproveDialog } from './ApproveDialog';
import { Attachments } from './Attachments';
import { DraftEditor } from './DraftEditor';
import { Findings } from './Findings';
import { Preview } from './Preview';
import { PublishDialog } from './PublishDialog';
import { CorrectDialog, ReasonDialog, SendDialog } from './StepDialogs';
import '../i18n/zh-CN/announcements';
import { previewUrl, type Announcement } from './records';

type Step = 'send' | 'approve' | 'return' | 'publish' | 'withdraw' | 'correct';

/** One announcement: written, checked by another, published, corrected, withdrawn; with the page as it will be. */
export default function AnnouncementPage() {
  const { id = '' } = useParams();
  const { data: record, error } = useGetOne<Announcement>('announcements', { id });
  const editable = useStageEditable('announcement');
  const mayEdit = useMay('announcement.edit').allowed;
  const [step, setStep] = useState<Step | null>(null);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  if (error && !record) return <NotFoundPage />;
  if (!record) return <PageSkeleton />;
  const writing = mayEdit && editable(record.state);
  const dialog = {
    record,
    onClose: () => setStep(null),
    onDone: async (words: string) => {
      setStep(null);
      await queryClient.invalidateQueries();
      notify(words, { type: 'success' });
    },
  };
  return (
    <>
      <PageHeader
        title={record.title}
        beside={<StateChip machine="announcement" state={record.state} />}
        lead={record.correctsTitle ? text('announcement.corrects', { title: record.correctsTitle }) : undefined}
        actions={<Actions record={record} onStep={setStep} />}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <Stack spacing={2}>
          {writing && record.returnReason && <Alert severity="warning">{text('announcement.returnedFor', { reason: record.returnReason })}</Alert>}
          {writing && <DraftEditor key={record.id} record={record} onSend={() => setStep('send')} />}
          <Attachments record={record} open={writing} />
          {!writing && record.findings && <Findings record={record} />}
          <Standing record={record} />
        </Stack>
        <Preview src={previewUrl(record.id)} version={record.version} />
      </Box>
      {step === 'send' && <SendDialog {...dialog} />}
      {step === 'approve' && (
        <ApproveDialog
          record={record}
          follows={text('announcement.approveFollows')}
          onApprove={async (input) => {
            await commands.approveAnnouncement(record.id, { version: record.version, ...input });
            await dialog.onDone(text('announcement.approved'));
          }}
          onClose={dialog.onClose}
        />
      )}
      {step === 'publish' && <PublishDialog {...dialog} />}
      {step === 'correct' && <CorrectDialog {...dialog} />}
      {(step === 'return' || step === 'withdraw') && (
        <ReasonDialog
          step={step}
          record={record}
          follows={text(`announcement.${step}Follows`)}
          onReason={async (reason) => {
            const input = { version: record.version, reason };
            if (step === 'return') await commands.returnAnnouncement(record.id, input);
            else await commands.withdrawAnnouncement(record.id, input);
            await dialog.onDone(text(step === 'return' ? 'announcement.returned' : 'announcement.withdrawn'));
          }}
          onClose={dialog.onClose}
        />
      )}
    </>
  );
}

/** What can be done about it now, by this person. */
function Actions({ record, onStep }: { record: Announcement; onStep(step: Step): void }) {
  const { edition, actor } = useSession();
  const may = {
    check: useMay('announcement.check').allowed,
    publish: useMay('announcement.publish').allowed,
    edit: useMay('announcement.edit').allowed,
  };
  const can = (action: string) => edition !== null && findTransition(edition.stages.announcement, record.state, action).found;
  return (
    <>
      {record.path && can('withdraw') && (
        <Button href={record.path} target="_blank" rel="noopener">
          {text('announcement.openPublic')}
        </Button>
      )}
      {may.edit && can('withdraw') && <Button onClick={() => onStep('correct')}>{text('announcement.correct')}</Button>}
      {may.publish && can('withdraw') && (
        <Button color="error" onClick={() => onStep('withdraw')}>
          {text('announcement.withdraw')}
        </Button>
      )}
      {may.check && can('return') && <Button onClick={() => onStep('return')}>{text('announcement.return')}</Button>}
      {may.check && can('approve') && (
        <ReasonedButton
          variant="contained"
          reason={record.authorId === actor.id ? text('announcement.samePerson') : null}
          onClick={() => onStep('approve')}
        >
          {text('announcement.approve')}
        </ReasonedButton>
      )}
      {may.publish && can('publish') && (
        <Button variant="contained" onClick={() => onStep('publish')}>
          {text('announcement.publish')}
        </Button>
      )}
    </>
  );
}

function Standing({ record }: { record: Announcement }) {
  const { edition } = useSession();
  const kind = edition?.announcements.find(({ id }) => id === record.kind)?.label ?? record.kind;
  const { impact } = record;
  return (
    <Section title={text('announcement.facts')}>
      <Facts
        facts={[
          { label: text('announcement.kind'), value: kind },
          { label: text('announcement.issuedOn'), value: civilDate(record.issuedOn) },
          { label: text('announcement.author'), value: record.authorName },
          ...(record.checkerName
            ? [
                { label: text('announcement.checker'), value: record.checkerName },
                { label: text('announcement.checkedAt'), value: instant(record.checkedAt) },
              ]
            : []),
          ...(impact
            ? (['purpose', 'necessity', 'effect', 'measures'] as const).map((part) => ({
                label: text(`announcement.impactParts.${part}`),
                value: impact[part],
              }))
            : []),
          ...(record.publishedFrom ? [{ label: text('announcement.publishedFrom'), value: instant(record.publishedFrom) }] : []),
        ]}
      />
    </Section>
  );
}

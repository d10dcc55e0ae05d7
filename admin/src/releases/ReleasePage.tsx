import { Alert, Box, Button, Stack } from '@mui/material';
import OpenInNew from '@mui/icons-material/OpenInNew';
import { useState } from 'react';
import { useGetOne, useNotify } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import type { Action } from '@domain/access/authorise';
import { ApproveDialog } from '../announcements/ApproveDialog';
import { Findings } from '../announcements/Findings';
import { Preview } from '../announcements/Preview';
import { ReasonDialog } from '../announcements/StepDialogs';
import { Facts } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/announcements';
import '../i18n/zh-CN/notices';
import '../i18n/zh-CN/releases';
import { NotFoundPage } from '../layout/PlainPages';
import { PageSkeleton } from '../layout/PageSkeleton';
import { useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { PublishReleaseDialog } from './PublishReleaseDialog';
import { ReleaseChip } from './ReleaseChip';
import type { Release, ReleaseAct } from './records';

type Step = 'approve' | 'return' | 'publish';

/** Who may carry out each act. */
const NEEDS: Record<ReleaseAct, Action> = { publicity: 'notice.post', amendment: 'notice.post', results: 'results.publish', revocation: 'commendation.revoke' };

/** One page on its way: exactly as it will be read, what the scan found, and the step that is next. */
export default function ReleasePage() {
  const { id = '' } = useParams();
  const { data: record, error } = useGetOne<Release>('releases', { id });
  const [step, setStep] = useState<Step | null>(null);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  if (error && !record) return <NotFoundPage />;
  if (!record) return <PageSkeleton />;
  const done = async (words: string) => {
    setStep(null);
    await queryClient.invalidateQueries();
    notify(words, { type: 'success' });
  };
  const { version } = record;
  const onClose = () => setStep(null);
  return (
    <>
      <PageHeader
        title={record.title}
        beside={<ReleaseChip state={record.state} />}
        lead={[text(`releases.act.${record.act}`), record.documentNumber].filter(Boolean).join(' · ')}
        actions={<Actions record={record} onStep={setStep} />}
      />
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 5fr) minmax(0, 7fr)' } }}>
        <Stack spacing={2}>
          {record.state === 'returned' && <Alert severity="warning">{text('announcement.returnedFor', { reason: record.returnReason ?? '' })}</Alert>}
          <Findings record={record} />
          <Standing record={record} />
        </Stack>
        <Preview src={`/rest/releases/${encodeURIComponent(record.id)}/preview`} version={version} />
      </Box>
      {step === 'approve' && (
        <ApproveDialog
          record={record}
          suggested={{
            purpose: text('releases.impact.purpose'),
            necessity: text('releases.impact.necessity'),
            effect: text('releases.impact.effect'),
            measures: text('releases.impact.measures'),
          }}
          follows={text('releases.approveFollows')}
          onApprove={async (input) => {
            await commands.approveRelease(record.id, { version, ...input });
            await done(text('announcement.approved'));
          }}
          onClose={onClose}
        />
      )}
      {step === 'return' && (
        <ReasonDialog
          step="return"
          record={record}
          follows={text('releases.returnFollows')}
          onReason={async (reason) => {
            await commands.returnRelease(record.id, { version, reason });
            await done(text('announcement.returned'));
          }}
          onClose={onClose}
        />
      )}
      {step === 'publish' && <PublishReleaseDialog record={record} onDone={done} onClose={onClose} />}
    </>
  );
}

/** What can be done about it now, by this person. */
function Actions({ record, onStep }: { record: Release; onStep(step: Step): void }) {
  const { actor } = useSession();
  const mayCheck = useMay('release.check').allowed;
  const mayPublish = useMay(NEEDS[record.act]).allowed;
  const { state } = record;
  return (
    <>
      {record.path && (
        <Button href={record.path} target="_blank" rel="noopener" endIcon={<OpenInNew />}>
          {text('notice.publicPage')}
        </Button>
      )}
      {mayCheck && (state === 'checking' || state === 'approved') && <Button onClick={() => onStep('return')}>{text('announcement.return')}</Button>}
      {mayCheck && state === 'checking' && (
        <ReasonedButton variant="contained" reason={record.authorId === actor.id ? text('releases.samePerson') : null} onClick={() => onStep('approve')}>
          {text('announcement.approve')}
        </ReasonedButton>
      )}
      {mayPublish && state === 'approved' && (
        <Button variant="contained" onClick={() => onStep('publish')}>
          {text('releases.publish')}
        </Button>
      )}
    </>
  );
}

function Standing({ record }: { record: Release }) {
  const { impact } = record;
  return (
    <Section title={text('announcement.facts')}>
      <Facts
        facts={[
          { label: text('announcement.author'), value: record.authorName },
          ...(record.checkerName
            ? [
                { label: text('announcement.checker'), value: record.checkerName },
                { label: text('announcement.checkedAt'), value: instant(record.checkedAt) },
              ]
            : []),
          ...(impact ? (['purpose', 'necessity', 'effect', 'measures'] as const).map((part) => ({ label: text(`announcement.impactParts.${part}`), value: impact[part] })) : []),
          ...(record.publishedFrom ? [{ label: text('announcement.publishedFrom'), value: instant(record.publishedFrom) }] : []),
        ]}
      />
    </Section>
  );
}

import { Alert, Box, Button, Stack } from '@mui/material';
import OpenInNew from '@mui/icons-material/OpenInNew';
import { useState } from 'react';
import { ShowBase, useNotify, useRefresh, useShowContext } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Facts, LegalDialog } from '../components/LegalDialog';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { NoticeStateChip } from '../components/StateChip';
import { useEditionNotices } from '../dashboard/use-notices';
import { DocumentsSection } from '../documents/DocumentsSection';
import { civilDate, instant, period } from '../i18n/dates';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import { useCommands } from '../providers/office';
import type { Notice } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { ReleaseAlert } from '../releases/ReleaseAlert';
import { NoticeObjections } from '../objections/NoticeObjections';
import { NoticePeople } from './NoticePeople';
import { NoticeSteps } from './NoticeSteps';
import { PeriodDays } from './PeriodDays';
import { isOverdue, PeriodLeft } from './PeriodLeft';
import { PublishResultsDialog } from './PublishResultsDialog';
import '../i18n/zh-CN/notices';
import '../i18n/zh-CN/objections';

/** One notice: its period day by day, its people, its public page, and the next step. */
export default function NoticeShow() {
  return (
    <ShowBase queryOptions={{ staleTime: 0 }}>
      <NoticePage />
    </ShowBase>
  );
}

function NoticePage() {
  const { record } = useShowContext<Notice>();
  const { clock } = useSession();
  const mayClose = useMay('notice.close').allowed;
  const mayPublish = useMay('results.publish').allowed;
  const { results } = useEditionNotices();
  const [dialog, setDialog] = useState<'close' | 'publish' | null>(null);
  const commands = useCommands();
  const notify = useNotify();
  const refresh = useRefresh();
  const queryClient = useQueryClient();
  if (!record) return <PageSkeleton />;
  const publicity = record.kind === 'publicity';
  const running = publicity && record.state === 'posted';
  const done = async (words: string) => {
    setDialog(null);
    await queryClient.invalidateQueries();
    refresh();
    notify(words, { type: 'success', autoHideDuration: 10_000 });
  };

  return (
    <>
      <PageHeader
        title={record.title}
        beside={<NoticeStateChip state={record.state} overdue={isOverdue(record, clock.today)} />}
        lead={[text(`noticeKind.${record.kind}`), record.documentNumber].filter(Boolean).join(' · ')}
        actions={
          <>
            {record.path && (
              <Button component="a" href={record.path} target="_blank" rel="noopener" endIcon={<OpenInNew />}>
                {text('notice.publicPage')}
              </Button>
            )}
            <NoticeSteps notice={record} onDone={done} />
            {running && mayClose && (
              <ReasonedButton
                variant="contained"
                reason={clock.today > record.lastDay ? null : text('notice.closeEarly', { day: civilDate(record.lastDay) })}
                onClick={() => setDialog('close')}
              >
                {text('notice.close')}
              </ReasonedButton>
            )}
            {publicity && record.state === 'closed' && mayPublish && !results && (
              <Button variant="contained" onClick={() => setDialog('publish')}>
                {text('results.open')}
              </Button>
            )}
          </>
        }
      />
      {record.pausedOn && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('posted.haltedAlert', { day: civilDate(record.pausedOn) })}
        </Alert>
      )}
      <ReleaseAlert subjectId={record.id} />
      {isOverdue(record, clock.today) && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          {text('notice.overdue', { day: civilDate(record.lastDay) })}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 340px' },
        }}
      >
        <NoticePeople notice={record} />
        <Stack spacing={2}>
          {publicity && (
            <Section title={text('notice.period')} aside={<PeriodLeft notice={record} />}>
              <PeriodDays firstDay={record.firstDay} lastDay={record.lastDay} today={clock.today} />
            </Section>
          )}
          {record.path && (
            <DocumentsSection
              subject="notices"
              id={record.id}
              about={record.title}
              kinds={[publicity ? 'publicity-notice' : 'commendation-decision']}
            />
          )}
          {publicity && <NoticeObjections notice={record} />}
          {(record.events?.length ?? 0) > 0 && (
            <Section title={text('posted.changes')}>
              <Facts facts={(record.events ?? []).map(({ day, note }, index) => ({ label: `${index + 1}. ${civilDate(day)}`, value: note }))} />
            </Section>
          )}
          <Section title={text('notice.record')}>
            <Facts
              facts={[
                ...(publicity
                  ? [
                      { label: text('notice.dates'), value: period(record.firstDay, record.lastDay) },
                      { label: text('notice.workingDays'), value: text('days', { count: record.workingDays }) },
                    ]
                  : []),
                { label: text('notice.number'), value: record.documentNumber ?? '—' },
                { label: text('notice.postedAt'), value: instant(record.postedAt) },
                ...(record.closedAt ? [{ label: text('notice.closedAt'), value: instant(record.closedAt) }] : []),
                ...(record.path ? [{ label: text('notice.address'), value: record.path }] : []),
              ]}
            />
          </Section>
        </Stack>
      </Box>
      {dialog === 'close' && (
        <LegalDialog
          title={text('notice.closeTitle')}
          confirmLabel={text('notice.close')}
          follows={text('notice.closeFollows')}
          facts={[
            { label: text('notice.title'), value: record.title },
            { label: text('notice.dates'), value: period(record.firstDay, record.lastDay) },
            { label: text('notice.workingDays'), value: text('days', { count: record.workingDays }) },
          ]}
          onClose={() => setDialog(null)}
          onConfirm={async () => {
            await commands.closeNotice(record.id, { version: record.version });
            await done(text('notice.closedNow'));
          }}
        />
      )}
      {dialog === 'publish' && (
        <PublishResultsDialog notice={record} onClose={() => setDialog(null)} />
      )}
    </>
  );
}

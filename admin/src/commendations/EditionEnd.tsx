import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { LegalDialog } from '../components/LegalDialog';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import type { Job } from '../documents/records';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { messageOf, useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession, type EditionInfo } from '../session/session';
import '../i18n/zh-CN/edition-end';

const EVERY = 1_000;
const isGoing = ({ state }: Job): boolean => state === 'waiting' || state === 'running';

/** The end of an edition: its archive package, made in the background, and the act that closes it. */
export default function EditionEnd() {
  const { edition } = useSession();
  const mayArchive = useMay('edition.archive').allowed;
  const mayClose = useMay('edition.close').allowed;
  if (!edition || !(mayArchive || mayClose)) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Section title={text('editionEnd.title')}>
        <Typography color="text.secondary">{text('editionEnd.lead')}</Typography>
        {mayArchive && <Packages editionId={edition.id} />}
        {mayClose && <Closing edition={edition} />}
      </Section>
    </Box>
  );
}

function Packages({ editionId }: { editionId: string }) {
  const commands = useCommands();
  const notify = useNotify();
  const { data: jobs = [], refetch } = useGetList<Job>(
    'jobs',
    { filter: { kind: 'archive-edition' }, pagination: { page: 1, perPage: 3 }, sort: { field: 'createdAt', order: 'DESC' } },
    { staleTime: 0, refetchInterval: (query) => (query.state.data?.data.some(isGoing) ? EVERY : false) },
  );
  const act = (work: Promise<unknown>) => void work.then(() => refetch()).catch((error: unknown) => notify(messageOf(error), { type: 'error', multiLine: true }));
  return (
    <Box sx={{ mt: 1.5 }}>
      <Button variant="outlined" disabled={jobs.some(isGoing)} onClick={() => act(commands.packEdition(editionId))}>
        {text('editionEnd.pack')}
      </Button>
      {jobs.length > 0 && (
        <Stack component="ul" aria-label={text('editionEnd.packs')} spacing={1} sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }}>
          {jobs.map((job) => (
            <Box component="li" key={job.id}>
              <Typography sx={{ overflowWrap: 'anywhere' }}>{job.text}</Typography>
              {isGoing(job) && (
                <LinearProgress aria-label={job.text ?? text('editionEnd.pack')} variant={job.total ? 'determinate' : 'indeterminate'} value={job.total ? (100 * job.done) / job.total : 0} sx={{ my: 0.5 }} />
              )}
              <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
                <Typography role="status" variant="caption" color="text.secondary" className="figures" sx={{ flex: 1 }}>{stateOf(job)}</Typography>
                {isGoing(job) && <Button size="small" onClick={() => act(commands.cancelJob(job.id))}>{text('editionEnd.cancel')}</Button>}
                {job.state === 'done' && <Button size="small" component="a" href={`/rest/archives/${encodeURIComponent(job.id)}`}>{text('editionEnd.take')}</Button>}
              </Box>
            </Box>
          ))}
        </Stack>
      )}
    </Box>
  );
}

function stateOf(job: Job): string {
  switch (job.state) {
    case 'waiting':
      return text('editionEnd.waiting');
    case 'running':
      return text('editionEnd.packing', { done: job.done, total: job.total ?? '—' });
    case 'done':
      return text('editionEnd.ready', { until: instant(job.expiresAt) });
    case 'failed':
      return text('editionEnd.failed', { why: job.error ?? '' });
    case 'cancelled':
      return text('editionEnd.cancelled');
  }
}

function Closing({ edition }: { edition: EditionInfo }) {
  const [asking, setAsking] = useState(false);
  const commands = useCommands();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { data: editions = [] } = useGetList<{ id: string; phase: string }>('editions', { filter: { id: edition.id }, pagination: { page: 1, perPage: 1 }, sort: { field: 'number', order: 'DESC' } });
  const { total = 0 } = useGetList('commendations', { filter: { editionId: edition.id, state: 'conferred' }, pagination: { page: 1, perPage: 1 }, sort: { field: 'certificateNumber', order: 'ASC' } });
  return (
    <Box sx={{ mt: 2 }}>
      <ReasonedButton color="error" variant="outlined" reason={editions[0]?.phase === 'closed' ? text('editionEnd.closed') : null} onClick={() => setAsking(true)}>
        {text('editionEnd.close')}
      </ReasonedButton>
      {asking && (
        <LegalDialog
          danger
          title={text('editionEnd.close')}
          confirmLabel={text('editionEnd.close')}
          follows={text('editionEnd.closeFollows')}
          facts={[
            { label: text('editionEnd.edition'), value: edition.name },
            { label: text('editionEnd.winners'), value: text('editionEnd.people', { count: total }) },
          ]}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            await commands.closeEdition(edition.id);
            setAsking(false);
            notify(text('editionEnd.closedNow'), { type: 'success' });
            await queryClient.invalidateQueries();
          }}
        />
      )}
    </Box>
  );
}

import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList } from 'react-admin';
import { ReasonedButton } from '../components/ReasonedButton';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { useCommands } from '../providers/office';
import type { Id } from '../providers/records';
import { BatchDialog } from './BatchDialog';
import { batchUrl, type Job } from './records';
import '../i18n/zh-CN/documents';

const EVERY = 1_000;
const isGoing = ({ state }: Job): boolean => state === 'waiting' || state === 'running';

function stateOf(job: Job): string {
  switch (job.state) {
    case 'waiting':
      return text('documents.batchWaiting');
    case 'running':
      return text('documents.batchRunning', { done: job.done, total: job.total ?? '—' });
    case 'done':
      return text('documents.batchDone', { total: job.total ?? job.done, until: instant(job.expiresAt) });
    case 'failed':
      return text('documents.batchFailed', { why: job.error ?? '' });
    case 'cancelled':
      return text('documents.batchCancelled');
  }
}

/** Forms of a whole list: asked for, followed, opened. What runs goes on when the page is left. */
export function BatchPrinting({ slateId, people }: { slateId: Id; people: number }) {
  const [asking, setAsking] = useState(false);
  const commands = useCommands();
  const { data: jobs = [], refetch } = useGetList<Job>(
    'jobs',
    { filter: { kind: 'print-forms' }, pagination: { page: 1, perPage: 3 }, sort: { field: 'createdAt', order: 'DESC' } },
    { staleTime: 0, refetchInterval: (query) => (query.state.data?.data.some(isGoing) ? EVERY : false) },
  );
  return (
    <Box sx={{ mt: 2 }}>
      <ReasonedButton size="small" variant="outlined" reason={people === 0 ? text('documents.batchNobody') : null} onClick={() => setAsking(true)}>
        {text('documents.batch')}
      </ReasonedButton>
      {jobs.length > 0 && (
        <Stack component="ul" aria-label={text('documents.batches')} spacing={1} sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }}>
          {jobs.map((job) => (
            <Box component="li" key={job.id}>
              <Typography sx={{ overflowWrap: 'anywhere' }}>{job.text}</Typography>
              {isGoing(job) && (
                <LinearProgress
                  aria-label={job.text ?? text('documents.batch')}
                  variant={job.total ? 'determinate' : 'indeterminate'}
                  value={job.total ? (100 * job.done) / job.total : 0}
                  sx={{ my: 0.5 }}
                />
              )}
              <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
                <Typography role="status" variant="caption" color="text.secondary" className="figures" sx={{ flex: 1 }}>
                  {stateOf(job)}
                </Typography>
                {isGoing(job) && (
                  <Button size="small" onClick={() => void commands.cancelJob(job.id).then(() => refetch())}>
                    {text('documents.batchCancel')}
                  </Button>
                )}
                {job.state === 'done' && (
                  <Button size="small" component="a" href={batchUrl(job.id)} target="_blank" rel="noopener">
                    {text('documents.batchFile')}
                  </Button>
                )}
              </Box>
            </Box>
          ))}
        </Stack>
      )}
      {asking && (
        <BatchDialog
          slateId={slateId}
          onClose={() => setAsking(false)}
          onStarted={() => {
            setAsking(false);
            void refetch();
          }}
        />
      )}
    </Box>
  );
}

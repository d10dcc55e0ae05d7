import { Box, Button, LinearProgress, Stack, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import '../i18n/zh-CN/documents';
import { useCommands } from '../providers/office';
import { batchUrl, type Job } from './records';

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

/** One's own latest tasks of a kind, followed while they run. */
export function useJobs(kind: string, mine: (job: Job) => boolean = () => true) {
  const { data = [], refetch } = useGetList<Job>(
    'jobs',
    { filter: { kind }, pagination: { page: 1, perPage: 20 }, sort: { field: 'createdAt', order: 'DESC' } },
    { staleTime: 0, refetchInterval: (query) => (query.state.data?.data.some(isGoing) ? EVERY : false) },
  );
  return { jobs: data.filter(mine).slice(0, 3), refetch };
}

/** Tasks with their progress, cancelled or opened from here. What runs goes on when the page is left. */
export function JobFiles({ jobs, label, onChanged }: { jobs: readonly Job[]; label: string; onChanged(): void }) {
  const commands = useCommands();
  if (jobs.length === 0) return null;
  return (
    <Stack component="ul" aria-label={label} spacing={1} sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0 }}>
      {jobs.map((job) => (
        <Box component="li" key={job.id}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{job.text}</Typography>
          {isGoing(job) && (
            <LinearProgress
              aria-label={job.text ?? label}
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
              <Button size="small" onClick={() => void commands.cancelJob(job.id).then(onChanged)}>
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
  );
}

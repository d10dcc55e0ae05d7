/** A meeting with its motions and votes, asked again every few seconds: attendance and votes come from many phones. */
import { useGetList, useGetOne } from 'react-admin';
import type { Ballot, Meeting, Motion } from './records';

const EVERY = 3_000;

export function useMeeting(id: string): { meeting?: Meeting; motions: Motion[]; ballots: Ballot[]; failed: boolean } {
  const live = { refetchInterval: EVERY, staleTime: 0 };
  const { data: meeting, error } = useGetOne<Meeting>('meetings', { id }, live);
  const { data: motions = [] } = useGetList<Motion>(
    'motions',
    { filter: { meetingId: id }, pagination: { page: 1, perPage: 100 }, sort: { field: 'openedAt', order: 'ASC' } },
    live,
  );
  const { data: ballots = [] } = useGetList<Ballot>(
    'ballots',
    { filter: { motionId: motions.map((motion) => motion.id) }, pagination: { page: 1, perPage: 1000 }, sort: { field: 'castAt', order: 'ASC' } },
    { ...live, enabled: motions.length > 0 },
  );
  return { meeting, motions, ballots, failed: Boolean(error) };
}

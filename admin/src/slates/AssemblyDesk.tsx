import { useMemo } from 'react';
import { Alert } from '@mui/material';
import { useGetList, useGetOne } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { text } from '../i18n/text';
import { AccessDeniedPage } from '../layout/PlainPages';
import { PageSkeleton } from '../layout/PageSkeleton';
import { messageOf } from '../providers/office';
import type { Nominee, Notice, Slate, SlateEntry } from '../providers/records';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { AssemblyFor } from './AssemblyFor';

const whole = { page: 1, perPage: 1000 };
const still = { staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false };

/** Where the province office draws its own list from what the bodies submitted. */
export default function AssemblyDesk() {
  const may = useMay('slate.assemble').allowed;
  return may ? <Loader /> : <AccessDeniedPage />;
}

function Loader() {
  const { edition } = useSession();
  const slates = useGetList<Slate>('slates', { filter: { level: 'province' }, pagination: { page: 1, perPage: 1 }, sort: { field: 'updatedAt', order: 'DESC' } }, still);
  const found = slates.data?.[0];
  const slate = useGetOne<Slate>('slates', { id: found?.id ?? '' }, { ...still, enabled: found !== undefined });
  const entries = useGetList<SlateEntry>('slate-entries', { filter: { slateId: found?.id ?? '' }, pagination: whole, sort: { field: 'rank', order: 'ASC' } }, { ...still, enabled: found !== undefined });
  const pool = useGetList<Nominee>('nominees', { filter: { state: ['submitted', 'shortlisted', 'posted', 'commended'] }, pagination: whole, sort: { field: 'bodyCode', order: 'ASC' } }, still);
  const notices = useGetList<Notice>('notices', { filter: { slateId: found?.id ?? '' }, pagination: { page: 1, perPage: 20 }, sort: { field: 'postedAt', order: 'DESC' } }, { enabled: found !== undefined, staleTime: 0 });
  const error = slates.error ?? slate.error ?? entries.error ?? pool.error;
  const ready = edition !== null && !slates.isPending && pool.data !== undefined && (found === undefined || (slate.data !== undefined && entries.data !== undefined));
  const ranking = useMemo(() => (entries.data ?? []).map((entry) => ({ id: entry.nomineeId, award: entry.award, rank: entry.rank })), [entries.data]);
  if (error) return <><PageHeader title={text('assembly.title')} /><Alert severity="error">{messageOf(error)}</Alert></>;
  if (!ready || !edition || !pool.data) return <PageSkeleton />;
  return <AssemblyFor edition={edition} slate={slate.data ?? null} entries={ranking} pool={pool.data} notices={notices.data ?? []} />;
}

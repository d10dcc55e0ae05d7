import { Alert } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, type DataProvider } from 'react-admin';
import { PageHeader } from '../components/PageHeader';
import { text } from '../i18n/text';
import { AccessDeniedPage } from '../layout/PlainPages';
import { PageSkeleton } from '../layout/PageSkeleton';
import { messageOf } from '../providers/office';
import type { Nominee, Notice, Slate } from '../providers/records';
import { useMay } from '../session/access';
import { useStageEditable, useStagePath } from '../session/stages';
import { useSession } from '../session/session';
import { AssemblyFor, type AssemblyProps } from './AssemblyFor';
import { readPlaces } from './read-slate';
import '../i18n/zh-CN/ranking';

/** Where the province office draws its own list from what the bodies submitted. */
export default function AssemblyDesk() {
  const may = useMay('slate.assemble').allowed;
  return may ? <Loader /> : <AccessDeniedPage />;
}

function Loader() {
  const { edition } = useSession();
  const dataProvider = useDataProvider();
  const isEditable = useStageEditable('nominee');
  const sent = useStagePath('nominee').filter((state) => !isEditable(state));
  // Read once: a refetch behind the user's back would throw unsaved choices away.
  const { data, error } = useQuery({
    queryKey: ['assembly-desk'],
    queryFn: () => readAssembly(dataProvider, sent),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  if (error)
    return (
      <>
        <PageHeader title={text('assembly.title')} />
        <Alert severity="error">{messageOf(error)}</Alert>
      </>
    );
  if (!data || !edition) return <PageSkeleton />;
  return <AssemblyFor edition={edition} {...data} />;
}

interface Assessed {
  id: string;
  nomineeId: string;
  result: 'passed' | 'failed' | null;
}

async function readAssembly(dataProvider: DataProvider, sent: string[]): Promise<Omit<AssemblyProps, 'edition'>> {
  const [slates, pool, assessed] = await Promise.all([
    dataProvider.getList<Slate>('slates', {
      filter: { level: 'province' },
      pagination: { page: 1, perPage: 1 },
      sort: { field: 'updatedAt', order: 'DESC' },
    }),
    dataProvider.getList<Nominee>('nominees', {
      filter: { state: sent },
      pagination: { page: 1, perPage: 1000 },
      sort: { field: 'bodyCode', order: 'ASC' },
    }),
    dataProvider.getList<Assessed>('assessments', { pagination: { page: 1, perPage: 1000 }, sort: { field: 'nomineeName', order: 'ASC' } }),
  ]);
  const conclusions = new Map(assessed.data.map(({ nomineeId, result }) => [nomineeId, result ?? 'open'] as const));
  const slate = slates.data[0] ?? null;
  if (!slate) return { slate, places: [], pool: pool.data, conclusions, notices: [] };
  const [places, notices] = await Promise.all([
    readPlaces(dataProvider, slate.id),
    dataProvider.getList<Notice>('notices', {
      filter: { slateId: slate.id },
      pagination: { page: 1, perPage: 20 },
      sort: { field: 'postedAt', order: 'DESC' },
    }),
  ]);
  return { slate, places, pool: pool.data, conclusions, notices: notices.data };
}

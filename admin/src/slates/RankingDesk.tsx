import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { Link as RouterLink, Navigate, useParams } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { StateChip } from '../components/StateChip';
import { instant } from '../i18n/dates';
import { text } from '../i18n/text';
import { PageSkeleton } from '../layout/PageSkeleton';
import type { Nominee, Slate } from '../providers/records';
import { messageOf } from '../providers/office';
import { useMay } from '../session/access';
import { useSession, type EditionInfo } from '../session/session';
import { machineOfLevel } from '../session/slate-stage';
import { useStageEditable } from '../session/stages';
import { DeskFor } from './DeskFor';
import { readSlate, type Reasons } from './read-slate';
import '../i18n/zh-CN/procedure';
import '../i18n/zh-CN/ranking';

/** The ranking desk of one body's list; the province's own list has its desk elsewhere. */
export default function RankingDesk() {
  const { id = '' } = useParams();
  const dataProvider = useDataProvider();
  // Read once: a refetch behind the user's back would throw an unsaved order away.
  const { data, error } = useQuery({
    queryKey: ['ranking-desk', id],
    queryFn: () => readSlate(dataProvider, id),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  const { edition } = useSession();
  const mayAssemble = useMay('slate.assemble').allowed;
  if (error)
    return (
      <>
        <PageHeader title={text('slates.title')} />
        <Alert severity="error">{messageOf(error)}</Alert>
      </>
    );
  if (!data) return <PageSkeleton />;
  if (data.slate.level === 'province' && mayAssemble) return <Navigate to="/assembly" replace />;
  return edition && <Desk key={data.slate.id} edition={edition} slate={data.slate} people={data.people} reasons={data.reasons} />;
}

interface DeskProps {
  edition: EditionInfo;
  slate: Slate;
  people: Nominee[];
  reasons: Reasons;
}

function Desk({ edition, slate: read, people, reasons }: DeskProps) {
  const [slate, setSlate] = useState(read);
  const mayImport = useMay('slate.import').allowed;
  const isEditable = useStageEditable(machineOfLevel(slate.level));
  const { actor } = useSession();
  const own = actor.unit?.id === slate.unitId;
  const mayEnter = useMay('nominee.create').allowed && own && slate.level !== 'body';
  const mayReceive = useMay('slate.receive').allowed && own;
  return (
    <>
      <PageHeader
        title={text('rank.title')}
        beside={<StateChip machine={machineOfLevel(slate.level)} state={slate.state} />}
        lead={
          slate.submittedAt
            ? text('rank.leadSubmitted', { unit: slate.unitName, at: instant(slate.submittedAt) })
            : text('rank.lead', { unit: slate.unitName, count: people.length })
        }
        actions={
          <>
            {mayReceive && (
              <Button component={RouterLink} to="/received">
                {text('procedure.received.title')}
              </Button>
            )}
            {mayEnter && isEditable(slate.state) && (
              <Button component={RouterLink} to="/nominees/create">
                {text('procedure.task.enter')}
              </Button>
            )}
            {mayImport && isEditable(slate.state) && (
              <Button component={RouterLink} to="/import" startIcon={<UploadFile />}>
                {text('menu.import')}
              </Button>
            )}
          </>
        }
      />
      {people.length === 0 ? (
        <EmptyState
          title={text('rank.emptyTitle')}
          why={text('rank.emptyWhy')}
          action={
            mayImport && (
              <Button variant="contained" component={RouterLink} to="/import">
                {text('menu.import')}
              </Button>
            )
          }
        />
      ) : (
        <DeskFor edition={edition} slate={slate} people={people} reasons={reasons} onSlate={setSlate} />
      )}
    </>
  );
}

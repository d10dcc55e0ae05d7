import { Alert, Box, Button, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { EmptyState } from '../components/EmptyState';
import { PageHeader } from '../components/PageHeader';
import { ReasonedButton } from '../components/ReasonedButton';
import { Section } from '../components/Section';
import { text } from '../i18n/text';
import { AccessDeniedPage } from '../layout/PlainPages';
import { PageSkeleton } from '../layout/PageSkeleton';
import { messageOf, useCommands } from '../providers/office';
import { useMay } from '../session/access';
import { useSession } from '../session/session';
import { PersonRow, type Pin } from './PersonRow';
import type { Proposal, ProposalStage } from './records';
import { RulesAndSwaps } from './RulesAndSwaps';
import '../i18n/zh-CN/proposal';

const AdoptDialog = lazy(() => import('./AdoptDialog'));
const STAGES = ['assessment', 'list'] as const satisfies ProposalStage[];

/** The best list under ceilings and ratios, what binds, what a change costs; pins show what would follow. */
export default function ProposalDesk() {
  return useMay('slate.propose').allowed ? <Desk /> : <AccessDeniedPage />;
}

function Desk() {
  const { edition } = useSession();
  const [pins, setPins] = useState<Readonly<Record<string, Pin>>>({});
  const commands = useCommands();
  const pinned = (wanted: Pin) => Object.keys(pins).filter((id) => pins[id] === wanted).sort();
  const asked = { in: pinned('in'), out: pinned('out') };
  const [stage, setStage] = useState<ProposalStage | null>(null);
  const [adopting, setAdopting] = useState(false);
  const mayAdopt = useMay('slate.assemble').allowed;
  const { data, error } = useQuery({ queryKey: ['slate-proposal', asked, stage], queryFn: () => commands.slateProposal(asked, stage), placeholderData: keepPreviousData });
  const pin = (id: string, wanted: Pin | null) =>
    setPins(Object.fromEntries([...Object.entries(pins).filter(([known]) => known !== id), ...(wanted ? [[id, wanted] as const] : [])]));
  const choose = (wanted: ProposalStage | null) => {
    if (wanted === null) return;
    setPins({});
    setStage(wanted);
  };
  const head = (
    <PageHeader
      title={text('proposal.title')}
      lead={text('proposal.lead')}
      actions={
        <>
          {Object.keys(pins).length > 0 && <Button onClick={() => setPins({})}>{text('proposal.clear')}</Button>}
          {data && mayAdopt && <ReasonedButton variant="contained" reason={whyNotAdopt(data)} onClick={() => setAdopting(true)}>{text('proposal.adopt')}</ReasonedButton>}
        </>
      }
    />
  );
  if (error) return <>{head}<Alert severity="error">{messageOf(error)}</Alert></>;
  if (!data) return <PageSkeleton />;
  const stages = (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
      <ToggleButtonGroup exclusive size="small" value={data.stage} onChange={(_, value: ProposalStage | null) => choose(value)} aria-label={text('proposal.stage')}>
        {STAGES.map((each) => (
          <ToggleButton key={each} value={each}>{text(`proposal.stages.${each}`)}</ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Typography color="text.secondary">{text(`proposal.stageWhy.${data.stage}`)}</Typography>
    </Box>
  );
  if (data.people.length === 0) return <>{head}{stages}<EmptyState title={text('proposal.emptyTitle')} why={text(data.stage === 'list' ? 'proposal.emptyList' : 'proposal.emptyWhy')} /></>;
  const byId = new Map(data.people.map((person) => [person.id, person]));
  const listed = new Set(Object.values(data.list ?? {}).flat());
  const others = data.people.filter(({ id }) => !listed.has(id)).sort((a, b) => b.score - a.score);
  return (
    <>
      {head}
      {stages}
      {data.list === null && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          <Typography sx={{ fontWeight: 600 }}>{text('proposal.conflict')}</Typography>
          {text('proposal.conflictWhy', { rules: data.conflict.join('、') })}
        </Alert>
      )}
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 380px' } }}>
        <Stack spacing={2}>
          {data.list !== null &&
            edition?.awards.map((award) => (
              <Section key={award.id} title={text('proposal.list', { award: award.label, count: data.list?.[award.id]?.length ?? 0 })}>
                <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
                  {(data.list?.[award.id] ?? []).map((id) => byId.get(id)).map((person) => person && <PersonRow key={person.id} person={person} pin={pins[person.id]} offer="out" onPin={pin} />)}
                </Box>
              </Section>
            ))}
          <Section title={text('proposal.others', { count: others.length })}>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {others.map((person) => <PersonRow key={person.id} person={person} pin={pins[person.id]} offer="in" onPin={pin} />)}
            </Box>
          </Section>
        </Stack>
        {data.list !== null && <RulesAndSwaps proposal={data} byId={byId} />}
      </Box>
      {adopting && isComplete(data) && (
        <Suspense>
          <AdoptDialog proposal={data} pins={asked} onClose={() => setAdopting(false)} />
        </Suspense>
      )}
    </>
  );
}

const isComplete = (proposal: Proposal): proposal is Proposal & { list: Record<string, string[]>; hash: string } => proposal.list !== null && proposal.hash !== null;

function whyNotAdopt(proposal: Proposal): string | null {
  if (proposal.stage !== 'list') return text('proposal.whyNotStage');
  if (proposal.people.length === 0) return text('proposal.emptyList');
  return isComplete(proposal) ? null : text('proposal.whyNotList');
}
